package org.buyergraph.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.money.Money;
import org.buyergraph.rules.SampleAccount;
import org.buyergraph.rules.SampleCustomer;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final SeatCount GROWN = new SeatCount(25, 28, 31, false);
    private static final SeatCount ENOUGH = new SeatCount(25, 25, 31, false);
    private static final YearMonth GOOD = YearMonth.of(2028, 8);

    @Test
    void renewingByItselfForMoreSeatsAllMailsAreSent() {
        assertThat(mails(renewal(subscription(), GROWN, TODAY)))
                .isEqualTo("90→2026-12-01, 45→2027-01-15, 21→2027-02-08, 15→2027-02-14, 14→2027-02-15, 3→2027-02-26,"
                        + " 0→2027-03-01");
    }

    @Test
    void aMailFromThePortalTellsThatItWillCostMore() {
        assertThat(renewal(subscription(), GROWN, TODAY).mails())
                .filteredOn(mail -> mail.sender() == MailSender.CUSTOMERS_PORTAL)
                .extracting(RenewalMail::daysBefore)
                .containsExactly(14);
    }

    @ParameterizedTest
    @CsvSource({"true, 90 45 21 15 3 0", "false, 90 45 15 0"})
    void someMailsTellOfRenewingByItself(boolean autoRenew, String expected) {
        assertThat(days(renewal(subscription().autoRenew(autoRenew), ENOUGH, TODAY)))
                .isEqualTo(expected);
    }

    /** On an instance nothing is known to cost more, nor of an add-on, nor where it costs nothing, nor where it does not renew. */
    @Test
    void whatDoesNotCostMoreIsNotTold() {
        SampleSubscription addOn = subscription().plan("Duo Pro", ProductKind.ADD_ON, Deployment.SAAS, "Seat");

        assertThat(days(renewal(subscription().onInstance(), GROWN, TODAY))).isEqualTo("90 45 21 15 3 0");
        assertThat(days(renewal(addOn, GROWN, TODAY))).isEqualTo("90 45 21 15 3 0");
        assertThat(days(renewal(subscription(), null, TODAY))).isEqualTo("90 45 21 15 3 0");
        assertThat(days(renewal(subscription().autoRenew(false), GROWN, TODAY))).isEqualTo("90 45 15 0");
    }

    /** The day before, the day of, and the day after each. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 90 45 21 15 14 3 0",
        "2026-12-01, 90 45 21 15 14 3 0",
        "2026-12-02, 45 21 15 14 3 0",
        "2027-02-14, 15 14 3 0",
        "2027-02-15, 14 3 0",
        "2027-02-16, 3 0",
        "2027-02-28, 0"
    })
    void whatIsOverIsNotToCome(LocalDate day, String expected) {
        assertThat(days(renewal(subscription(), GROWN, day))).isEqualTo(expected);
    }

    @Test
    void inSilenceNoMailIsSent() {
        CustomerFacts facts = SampleCustomer.facts(
                SampleAccount.account().silent(), subscription().get());

        assertThat(of(subscription().get(), facts, GROWN, TODAY).mails()).isEmpty();
        assertThat(of(subscription().get(), facts, GROWN, TODAY).outcome()).isEqualTo(RenewalOutcome.RENEWS);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 101", "2027-02-27, 2", "2027-02-28, 1"})
    void daysAreCountedToTheEnd(LocalDate day, int left) {
        assertThat(renewal(subscription(), null, day).daysLeft()).isEqualTo(left);
    }

    @Test
    void overTheLeapDayThereIsOneMore() {
        SampleSubscription leap = subscription().term("2027-03-01", "2028-03-01", 12);

        assertThat(renewal(leap, null, LocalDate.parse("2028-02-28")).daysLeft())
                .isEqualTo(2);
        assertThat(mails(renewal(leap, null, LocalDate.parse("2028-02-28")))).isEqualTo("0→2028-03-01");
        assertThat(mails(renewal(leap, null, LocalDate.parse("2027-12-02"))))
                .startsWith("90→2027-12-02, 45→2028-01-16");
    }

    @Test
    void withoutATermOrWhenItIsOverNothingIsToCome() {
        CustomerFacts facts = SampleCustomer.byInvoice(subscription().get());

        assertThat(List.of(
                        subscription().term("2026-03-01", null, null),
                        subscription().term("2025-11-20", "2026-11-20", 12),
                        subscription().status(SubscriptionStatus.CANCELED),
                        subscription().status(SubscriptionStatus.DRAFT)))
                .allSatisfy(none -> assertThat(
                                Renewal.of(none.get(), facts, CustomerTypes.of(facts, none.get()), null, TODAY))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2027-03, RENEWS, 2027-03-01", "true, 2027-02, IS_DOWNGRADED, 2027-03-15",
        "false, 2027-02, EXPIRES, 2027-03-01", "true, , RENEWS, 2027-03-01"
    })
    void whatBecomesOfItDependsOnTheCard(
            boolean autoRenew, @Nullable YearMonth expires, RenewalOutcome outcome, LocalDate on) {
        Subscription subscription = subscription().autoRenew(autoRenew).get();
        Renewal renewal = of(subscription, SampleCustomer.byCard(expires, subscription), null, TODAY);

        assertThat(renewal.outcome()).isEqualTo(outcome);
        assertThat(renewal.on()).isEqualTo(on);
    }

    /** Billing may be set to renew it: where its customer cannot have that, it ends. */
    @Test
    void whatMayNotRenewByItselfExpires() {
        Subscription paid = subscription().paidByPartner().get();
        Renewal renewal = of(paid, SampleCustomer.byInvoice(paid), GROWN, TODAY);

        assertThat(renewal.outcome()).isEqualTo(RenewalOutcome.EXPIRES);
        assertThat(days(renewal)).isEqualTo("90 45 15 0");
    }

    @Test
    void whatIsBookedForTheNextTermIsTold() {
        Renewal booked = renewal(subscription().bookedNext(40, "300.00"), null, TODAY);
        Renewal open = renewal(subscription(), null, TODAY);

        assertThat(booked.nextStart()).isEqualTo("2027-03-01");
        assertThat(booked.nextQuantity()).isEqualByComparingTo(BigDecimal.valueOf(40));
        assertThat(booked.nextSeats()).isEqualTo(40);
        assertThat(booked.nextPrice()).isEqualTo(Money.of("300", "USD"));
        assertThat(booked.withoutAmounts().nextPrice()).isNull();
        assertThat(open.nextQuantity()).isNull();
        assertThat(open.nextSeats()).isNull();
        assertThat(open.nextPrice()).isNull();
    }

    private static Renewal renewal(SampleSubscription subscription, @Nullable SeatCount seats, LocalDate day) {
        return of(subscription.get(), SampleCustomer.byCard(GOOD, subscription.get()), seats, day);
    }

    private static Renewal of(
            Subscription subscription, CustomerFacts facts, @Nullable SeatCount seats, LocalDate day) {
        return Renewal.of(subscription, facts, CustomerTypes.of(facts, subscription), seats, day)
                .orElseThrow();
    }

    private static String mails(Renewal renewal) {
        return renewal.mails().stream()
                .map(mail -> mail.daysBefore() + "→" + mail.on())
                .collect(Collectors.joining(", "));
    }

    private static String days(Renewal renewal) {
        return renewal.mails().stream()
                .map(mail -> String.valueOf(mail.daysBefore()))
                .collect(Collectors.joining(" "));
    }
}
