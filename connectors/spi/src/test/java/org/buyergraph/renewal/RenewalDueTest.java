package org.buyergraph.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.money.Money;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalDueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 2027-03-01, true",
        "ACTIVE, 2026-11-21, true",
        "ACTIVE, 2026-11-20, false",
        "ACTIVE, , false",
        "CANCELED, 2027-03-01, false",
        "SUSPENDED, 2027-03-01, false"
    })
    void onlyWhatIsInForceAndEndsIsDue(SubscriptionStatus status, @Nullable String end, boolean due) {
        Subscription one =
                subscription().status(status).term("2026-03-01", end, 12).get();

        assertThat(RenewalDue.of(List.of(one), TODAY)).hasSize(due ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"12, 8700.00", "36, 26100.00", "1, 725.00", "7, 5075.00"})
    void aTermCostsItsMonths(int months, BigDecimal amount) {
        RenewalDue due = only(subscription().term("2026-03-01", "2027-03-01", months));

        assertThat(due.amount()).isEqualTo(new Money(amount, money("1").currency()));
        assertThat(due.seats()).isEqualTo(25);
        assertThat(due.on()).isEqualTo("2027-03-01");
    }

    @Test
    void amountsAreRoundedOnceAndNotByTheMonth() {
        RenewalDue due = only(subscription()
                .seats(1)
                .price("100.01", ListPriceBase.ANNUAL, BillingPeriod.ANNUAL)
                .term("2026-03-01", "2027-03-01", 7));

        assertThat(due.amount()).isEqualTo(money("58.34"));
    }

    @Test
    void whatIsBookedForTheNextTermIsWhatItIsRenewedAs() {
        RenewalDue due = only(subscription().bookedNext(30, "360.00"));

        assertThat(due.seats()).isEqualTo(30);
        assertThat(due.amount()).isEqualTo(money("10800.00"));
    }

    @Test
    void whereTheMonthsAreNotKnownTheAmountIsNot() {
        assertThat(only(subscription().term("2026-03-01", "2027-03-01", null)).amount())
                .isNull();
    }

    @Test
    void whoMaySeeNoPriceGetsNoAmount() {
        Subscription hidden = subscription().get().withoutAmounts();

        assertThat(RenewalDue.of(List.of(hidden), TODAY)).allSatisfy(due -> {
            assertThat(due.amount()).isNull();
            assertThat(due.seats()).isEqualTo(25);
        });
    }

    @Test
    void totalsAreByCurrencyAndByMonthAndWhatHasNoAmountIsByItself() {
        List<RenewalDue> due = List.of(
                due("2026-12-05", 3, money("10.00")),
                due("2026-12-31", 4, money("0.05")),
                due("2027-01-01", 5, Money.of("7.00", "EUR")),
                due("2027-01-02", 6, null));

        assertThat(RenewalTotal.byCurrency(due))
                .containsExactly(
                        new RenewalTotal(null, 1, 6, null),
                        new RenewalTotal(null, 1, 5, Money.of("7.00", "EUR")),
                        new RenewalTotal(null, 2, 7, money("10.05")));
        assertThat(RenewalTotal.byMonth(due))
                .containsExactly(
                        new RenewalTotal(LocalDate.of(2026, 12, 1), 2, 7, money("10.05")),
                        new RenewalTotal(LocalDate.of(2027, 1, 1), 1, 6, null),
                        new RenewalTotal(LocalDate.of(2027, 1, 1), 1, 5, Money.of("7.00", "EUR")));
        assertThat(RenewalTotal.byMonth(List.of())).isEmpty();
    }

    private static RenewalDue only(SampleSubscription subscription) {
        return RenewalDue.of(List.of(subscription.get()), TODAY).get(0);
    }

    private static RenewalDue due(String on, int seats, @Nullable Money amount) {
        return new RenewalDue(subscription().get(), LocalDate.parse(on), BigDecimal.valueOf(seats), seats, amount);
    }

    private static Money money(String amount) {
        return Money.of(amount, "USD");
    }
}
