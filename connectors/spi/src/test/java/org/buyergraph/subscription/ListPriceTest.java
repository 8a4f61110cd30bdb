package org.buyergraph.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.rules.SampleSubscription.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.PlanPrice;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.PlanId;
import org.buyergraph.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is paid beside what the catalog asks: 348.00 USD a year, unless said otherwise. */
class ListPriceTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @ParameterizedTest
    @CsvSource({
        "348.00, ANNUAL, ANNUAL, 348.00, 0.00",
        "313.20, ANNUAL, ANNUAL, 348.00, 10.00",
        "400.00, ANNUAL, ANNUAL, 348.00, -14.94",
        "0.00, ANNUAL, ANNUAL, 348.00, 100.00",
        "26.10, MONTH, ANNUAL, 29.00, 10.00",
        "939.60, BILLING_PERIOD, THREE_YEARS, 1044.00, 10.00",
        "7.00, WEEK, WEEK, ,",
        "348.00, UNKNOWN, ANNUAL, ,"
    })
    void itIsForTheTimeThatThePriceIsStatedFor(
            String paid, ListPriceBase base, BillingPeriod billed, String list, String percent) {
        Subscription subscription = subscription().price(paid, base, billed).get();

        assertThat(ListPrice.of(subscription, plan("348.00", "USD"), TODAY).map(ListPriceTest::told))
                .isEqualTo(list == null ? Optional.empty() : Optional.of(list + " " + percent));
    }

    @Test
    void nothingIsTakenOffWhatCostsNothing() {
        Subscription free = subscription()
                .price("0.00", ListPriceBase.ANNUAL, BillingPeriod.ANNUAL)
                .get();

        assertThat(ListPrice.of(free, plan("0.00", "USD"), TODAY).map(ListPriceTest::told))
                .contains("0.00 null");
    }

    @Test
    void whereTheCatalogHasNothingToSetBesideItThereIsNone() {
        Subscription subscription = subscription().get();

        assertThat(ListPrice.of(subscription, plan("336.00", "EUR"), TODAY)).isEmpty();
        assertThat(ListPrice.of(
                        subscription()
                                .plan("Storage", ProductKind.ADD_ON, Deployment.SAAS, "Pack")
                                .get(),
                        plan("348.00", "USD"),
                        TODAY))
                .isEmpty();
        assertThat(ListPrice.of(subscription, plan("348.00", "USD"), LocalDate.parse("2027-03-01")))
                .isEmpty();
    }

    /** Who may not see what is paid is told no list price either, so that nothing can be reckoned. */
    @Test
    void withoutAmountsThereIsNone() {
        assertThat(ListPrice.of(subscription().get().withoutAmounts(), plan("348.00", "USD"), TODAY))
                .isEmpty();
    }

    private static String told(ListPrice list) {
        return list.price().amount() + " " + list.discountPercent();
    }

    private static Plan plan(String price, String currency) {
        PlanPrice yearly = new PlanPrice(Money.of(price, currency), "Seat", BillingPeriod.ANNUAL, null, null);
        String name = "SaaS - Premium - 1 Year";
        return new Plan(
                new PlanId("8ad090000000000000009d1000000011"),
                name,
                name,
                null,
                "premium",
                ProductKind.BASE,
                Deployment.SAAS,
                null,
                null,
                List.of(yearly));
    }
}
