package org.buyergraph.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.TypeEvidence;
import org.buyergraph.money.Money;
import org.buyergraph.rules.SampleSubscription;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.SubscriptionStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementTest {
    private static final CustomerTypes BY_INVOICE = new CustomerTypes(List.of(TypeEvidence.DAYS_TO_PAY));
    private static final SeatCount SIX_OWED = new SeatCount(25, 28, 31, false);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    /** The term is from 2026-03-01 to 2027-03-01. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, QUARTERLY, 2026-06-01, 1566.00",
        "2026-05-31, QUARTERLY, 2026-06-01, 1566.00",
        "2026-06-01, QUARTERLY, 2026-06-01, 1566.00",
        "2026-06-02, QUARTERLY, 2026-09-01, 1044.00",
        "2026-11-20, QUARTERLY, 2026-12-01, 522.00",
        "2026-12-01, QUARTERLY, 2026-12-01, 522.00",
        "2026-12-02, BY_RENEWAL, 2027-03-01, 0.00",
        "2027-02-28, BY_RENEWAL, 2027-03-01, 0.00"
    })
    void theNextQuarterIsSettledForThoseThatAreLeft(LocalDate day, SettlementWay way, LocalDate on, String charge) {
        assertThat(next(subscription(), BY_INVOICE, SIX_OWED, day)).hasValueSatisfying(next -> {
            assertThat(next.way()).isEqualTo(way);
            assertThat(next.on()).isEqualTo(on);
            assertThat(next.seats()).isEqualTo(6);
            assertThat(next.charge()).isEqualTo(Money.of(charge, "USD"));
            assertThat(next.because()).isEmpty();
        });
    }

    /** A quarter after the last day of a month ends with the month, in leap years too. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2027-11-30, 2026-12-01, 2027-02-28",
        "2027-11-30, 2028-11-30, 2027-12-01, 2028-02-29",
        "2028-02-29, 2029-02-28, 2028-03-01, 2028-05-29",
        "2026-08-31, 2027-08-31, 2026-09-01, 2026-11-30",
        "2026-08-31, 2027-08-31, 2026-12-01, 2027-02-28"
    })
    void quartersEndWithTheMonth(String from, String until, LocalDate day, LocalDate on) {
        assertThat(next(subscription().term(from, until, 12), BY_INVOICE, SIX_OWED, day))
                .hasValueSatisfying(next -> assertThat(next.on()).isEqualTo(on));
    }

    @Test
    void anInstanceHearsOfItLater() {
        Settlement onNamespace =
                next(subscription(), BY_INVOICE, SIX_OWED, TODAY).orElseThrow();
        Settlement onInstance =
                next(subscription().onInstance(), BY_INVOICE, SIX_OWED, TODAY).orElseThrow();

        assertThat(onNamespace.noticeOn()).isEqualTo("2026-12-01");
        assertThat(onNamespace.invoiceOn()).isEqualTo("2026-12-08");
        assertThat(onInstance.noticeOn()).isEqualTo("2026-12-07");
        assertThat(onInstance.invoiceOn()).isEqualTo("2026-12-14");
    }

    @ParameterizedTest
    @EnumSource(
            value = TypeEvidence.class,
            names = {"CARD_CHARGED", "DAYS_TO_PAY"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoeverCannotHaveItIsSettledWithTheRenewal(TypeEvidence evidence) {
        Settlement next = next(subscription(), new CustomerTypes(List.of(evidence)), SIX_OWED, TODAY)
                .orElseThrow();

        assertThat(next.way()).isEqualTo(SettlementWay.TRUE_UP);
        assertThat(next.because()).containsExactly(NoQuarterlyReason.of(evidence.type()));
        assertThat(next.on()).isEqualTo("2027-03-01");
        assertThat(next.noticeOn()).isNull();
        assertThat(next.invoiceOn()).isNull();
        assertThat(next.charge()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ON, 12, true, ",
        "OFFLINE, 12, true, ",
        ", 12, , ",
        "OFF, 12, true, LICENSE_FILE",
        "ON, 11, true, TERM_NOT_A_YEAR",
        "ON, 13, true, TERM_NOT_A_YEAR",
        "ON, , true, TERM_NOT_A_YEAR",
        "ON, 12, false, SWITCHED_OFF"
    })
    void aSubscriptionMayBeInItsOwnWay(
            CloudLicensing how, Integer months, Boolean switchedOn, NoQuarterlyReason expected) {
        SampleSubscription subscription = subscription()
                .licensed(how)
                .term("2026-03-01", "2027-03-01", months)
                .seatReconciliation(switchedOn);

        assertThat(next(subscription, BY_INVOICE, SIX_OWED, TODAY).orElseThrow().because())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /** A year costs the same, whatever the price is stated for; where no year is made of it, nothing is promised. */
    @ParameterizedTest
    @CsvSource({
        "348.00, ANNUAL, , 522.00",
        "29.00, MONTH, , 522.00",
        "87.00, QUARTER, , 522.00",
        "174.00, SEMI_ANNUAL, , 522.00",
        "348.00, BILLING_PERIOD, ANNUAL, 522.00",
        "29.00, BILLING_PERIOD, MONTH, 522.00",
        "87.00, BILLING_PERIOD, QUARTER, 522.00",
        "174.00, BILLING_PERIOD, SEMI_ANNUAL, 522.00",
        "0.333, ANNUAL, , 0.50",
        "7.00, WEEK, , ",
        "7.00, BILLING_PERIOD, , ",
        "7.00, BILLING_PERIOD, THREE_YEARS, ",
        "7.00, UNKNOWN, , "
    })
    void aYearsPriceIsWhatCounts(String price, ListPriceBase base, BillingPeriod billed, String charge) {
        assertThat(next(subscription().price(price, base, billed), BY_INVOICE, SIX_OWED, TODAY)
                        .orElseThrow()
                        .charge())
                .isEqualTo(charge == null ? null : Money.of(charge, "USD"));
    }

    @Test
    void whatIsNotKnownIsNotCharged() {
        Settlement unknown = next(subscription(), BY_INVOICE, null, TODAY).orElseThrow();
        Settlement none = next(subscription(), BY_INVOICE, new SeatCount(25, 20, 25, false), TODAY)
                .orElseThrow();

        assertThat(unknown.seats()).isNull();
        assertThat(unknown.charge()).isNull();
        assertThat(none.seats()).isZero();
        assertThat(none.charge()).isEqualTo(Money.of("0", "USD"));
        assertThat(none.withoutCharge().charge()).isNull();
    }

    @Test
    void whereNothingEndsOrNoSeatsAreSoldNothingIsSettled() {
        SampleSubscription addOn = subscription().plan("Duo Pro", ProductKind.ADD_ON, Deployment.EITHER, "Seat");

        assertThat(next(subscription().term("2026-03-01", null, null), BY_INVOICE, SIX_OWED, TODAY))
                .isEmpty();
        assertThat(next(subscription().status(SubscriptionStatus.CANCELED), BY_INVOICE, SIX_OWED, TODAY))
                .isEmpty();
        assertThat(next(subscription(), BY_INVOICE, SIX_OWED, LocalDate.parse("2027-03-01")))
                .isEmpty();
        assertThat(next(addOn, BY_INVOICE, SIX_OWED, TODAY)).isEmpty();
    }

    @Test
    void whatIsOurOwnAffairIsToldInOneWord() {
        CustomerTypes customer = new CustomerTypes(List.of(
                TypeEvidence.PUBLIC_BODY, TypeEvidence.AGREEMENT_IN_PLACE, TypeEvidence.PURCHASE_ORDER_REQUIRED));
        Settlement next = next(subscription(), customer, SIX_OWED, TODAY).orElseThrow();

        assertThat(next.told(CustomerType.OWN_AFFAIRS).because())
                .containsExactly(NoQuarterlyReason.PURCHASE_ORDER, NoQuarterlyReason.UNDISCLOSED);
    }

    private static Optional<Settlement> next(
            SampleSubscription subscription, CustomerTypes customer, SeatCount seats, LocalDate day) {
        return Settlement.next(subscription.get(), customer, seats, day);
    }
}
