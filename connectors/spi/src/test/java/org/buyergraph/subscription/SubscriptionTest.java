package org.buyergraph.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final AccountId OWNER = new AccountId("8ad09000000000000000acc000000106");
    private static final AccountId PARTNER = new AccountId("8ad09000000000000000acc000000190");
    private static final Money PRICE = Money.of("348.00", "USD");

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, 2026-11-19, EXPIRED",
        "ACTIVE, 2026-11-20, EXPIRED",
        "ACTIVE, 2026-11-21, ACTIVE",
        "ACTIVE, , ACTIVE",
        "CANCELED, 2026-09-10, CANCELED",
        "SUSPENDED, 2026-09-10, SUSPENDED",
        "UNKNOWN, 2026-09-10, UNKNOWN"
    })
    void itExpiresAtTheStartOfItsEndDateUnlessItWasEndedBefore(
            SubscriptionStatus stored, LocalDate termEnd, SubscriptionStatus expected) {
        assertThat(subscription(stored, termEnd, false, List.of()).status(TODAY))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "true, ACTIVE, 2027-03-01, true",
        "false, ACTIVE, 2027-03-01, false",
        "true, CANCELED, 2026-09-10, false",
        "true, ACTIVE, 2026-11-20, false",
        "true, ACTIVE, , false"
    })
    void itRenewsByItselfOnlyWhileItIsInForceAndItsCustomerMayHaveThat(
            boolean autoRenew, SubscriptionStatus stored, @Nullable LocalDate termEnd, boolean expected) {
        Subscription subscription = subscription(stored, termEnd, autoRenew, List.of());

        assertThat(subscription.renewsByItself(TODAY, true)).isEqualTo(expected);
        assertThat(subscription.renewsByItself(TODAY, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, ", "2026-03-01, 20", "2026-05-31, 20", "2026-06-01, 25", "2027-02-28, 25", "2027-03-01, "})
    void theSeatsAreThoseOfTheSegmentInForce(LocalDate day, @Nullable BigDecimal expected) {
        Subscription subscription = active(List.of(plan(
                ProductKind.BASE,
                Deployment.SAAS,
                segment(1, "2026-03-01", "2026-06-01", 20),
                segment(2, "2026-06-01", "2027-03-01", 25))));

        assertThat(subscription.quantity(day)).isEqualTo(expected);
        assertThat(subscription.price(day)).isEqualTo(expected == null ? null : PRICE);
    }

    @Test
    void theBasePlanLeadsAndAmongPlansTheOneInForce() {
        Subscription subscription = active(List.of(
                plan(ProductKind.ADD_ON, Deployment.EITHER, segment(1, "2026-03-01", "2027-03-01", 7)),
                plan(ProductKind.BASE, Deployment.SAAS, segment(1, "2026-03-01", "2026-06-01", 20))));

        assertThat(subscription.kind(LocalDate.parse("2026-05-01"))).isEqualTo(ProductKind.BASE);
        assertThat(subscription.quantity(LocalDate.parse("2026-05-01"))).isEqualTo("20");
        assertThat(subscription.kind(TODAY)).isEqualTo(ProductKind.ADD_ON);
        assertThat(subscription.quantity(TODAY)).isEqualTo("7");
        assertThat(subscription.kind(LocalDate.parse("2027-03-01"))).isEqualTo(ProductKind.BASE);
        assertThat(subscription.quantity(LocalDate.parse("2027-03-01"))).isNull();
    }

    @Test
    void whatRunsOnBothSidesRunsWhereItsNamespaceIs() {
        SubscriptionPlan addOn = plan(ProductKind.ADD_ON, Deployment.EITHER, segment(1, "2026-03-01", "2027-03-01", 7));

        assertThat(active(List.of(addOn)).deployment(TODAY)).isEqualTo(Deployment.EITHER);
        assertThat(linked(List.of(addOn)).deployment(TODAY)).isEqualTo(Deployment.SAAS);
        assertThat(active(List.of()).deployment(TODAY)).isEqualTo(Deployment.UNKNOWN);
    }

    @Test
    void aPriceThatDependsOnTheQuantityIsNoOnePrice() {
        PriceTier tier = new PriceTier(BigDecimal.ZERO, null, PRICE);
        ChargeSegment volume = new ChargeSegment(1, null, null, BigDecimal.ONE, List.of(tier, tier));

        assertThat(volume.isInForce(TODAY)).isTrue();
        assertThat(volume.price()).isNull();
    }

    @Test
    void withoutAmountsNoneIsLeftAnywhere() {
        Subscription shown = active(
                        List.of(plan(ProductKind.BASE, Deployment.SAAS, segment(1, "2026-03-01", "2027-03-01", 20))))
                .withoutAmounts();

        assertThat(shown.toString()).doesNotContain("Money", "348", "725", "Q-1");
        assertThat(shown.price(TODAY)).isNull();
        assertThat(shown.quantity(TODAY)).isEqualTo("20");
        assertThat(shown.partnerManaged()).isTrue();
    }

    /** A discount is told by its name alone, be it a charge of a plan or a plan of its own. */
    @Test
    void withoutAmountsNoDiscountIsNamed() {
        Charge seats = charge("Seats", ChargeModel.PER_UNIT);
        Charge less = charge("15 % off for Mistral", ChargeModel.PERCENTAGE_DISCOUNT);
        Charge fixed = charge("1000 EUR off", ChargeModel.FIXED_DISCOUNT);
        Subscription shown = active(List.of(
                        new SubscriptionPlan(
                                null, "Premium", null, null, ProductKind.BASE, Deployment.SAAS, List.of(seats, less)),
                        new SubscriptionPlan(
                                null,
                                "Special offer",
                                null,
                                null,
                                ProductKind.UNKNOWN,
                                Deployment.UNKNOWN,
                                List.of(fixed))))
                .withoutAmounts();

        assertThat(shown.plans()).extracting(SubscriptionPlan::name).containsExactly("Premium");
        assertThat(shown.plans().get(0).charges()).extracting(Charge::name).containsExactly("Seats");
    }

    private static Charge charge(String name, ChargeModel model) {
        return new Charge("C-1", name, ChargeKind.RECURRING, model, null, null, null, List.of());
    }

    @Test
    void theDealIsOurOwnAffair() {
        Subscription shown = active(List.of()).withoutOpportunity();

        assertThat(shown.sale())
                .isEqualTo(new Sale("Q-1", null, null, null))
                .isNotEqualTo(active(List.of()).sale());
        assertThat(shown.recurringRevenue()).isEqualTo(Money.of("725", "USD"));
    }

    @Test
    void aVersionTellsTheSeatsOfItsLastDay() {
        SubscriptionPlan plan = plan(
                ProductKind.BASE,
                Deployment.SAAS,
                segment(1, "2025-03-01", "2025-06-01", 20),
                segment(2, "2025-06-01", "2026-03-01", 25));
        Subscription former =
                subscription(SubscriptionStatus.EXPIRED, LocalDate.parse("2026-03-01"), false, List.of(plan));

        assertThat(former.quantity(TODAY)).isNull();
        assertThat(new SubscriptionVersion(former, false).quantity()).isEqualTo("25");
        assertThat(new SubscriptionVersion(former, false).price()).isEqualTo(PRICE);
    }

    private static SubscriptionPlan plan(ProductKind kind, Deployment deployment, ChargeSegment... segments) {
        Charge charge = new Charge(
                "C-1", "Seats", ChargeKind.RECURRING, ChargeModel.PER_UNIT, "Seat", null, null, List.of(segments));
        return new SubscriptionPlan(null, "A plan", null, null, kind, deployment, List.of(charge));
    }

    private static ChargeSegment segment(int number, String from, String until, int quantity) {
        return new ChargeSegment(
                number,
                LocalDate.parse(from),
                LocalDate.parse(until),
                BigDecimal.valueOf(quantity),
                List.of(new PriceTier(BigDecimal.ZERO, null, PRICE)));
    }

    private static Subscription active(List<SubscriptionPlan> plans) {
        return subscription(SubscriptionStatus.ACTIVE, LocalDate.parse("2027-03-01"), true, plans);
    }

    private static Subscription linked(List<SubscriptionPlan> plans) {
        return subscription(
                SubscriptionStatus.ACTIVE, LocalDate.parse("2027-03-01"), true, plans, new NamespaceId("9100113"));
    }

    private static Subscription subscription(
            SubscriptionStatus stored, @Nullable LocalDate termEnd, boolean autoRenew, List<SubscriptionPlan> plans) {
        return subscription(stored, termEnd, autoRenew, plans, null);
    }

    private static Subscription subscription(
            SubscriptionStatus stored,
            @Nullable LocalDate termEnd,
            boolean autoRenew,
            List<SubscriptionPlan> plans,
            @Nullable NamespaceId namespace) {
        return new Subscription(
                new SubscriptionNumber("A-S00000110"),
                1,
                OWNER,
                PARTNER,
                stored,
                null,
                TermType.TERMED,
                null,
                termEnd,
                12,
                null,
                autoRenew,
                null,
                null,
                new SubscriptionSettings(null, null, null),
                new Sale("Q-1", null, null, new CrmId("0064M00000O0110QAB")),
                Money.of("725", "USD"),
                plans,
                namespace);
    }
}
