package org.buyergraph.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.id.PlanId;
import org.buyergraph.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer reads of a plan: its length, and what a unit costs. */
class UnitPriceTest {
    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "336.00, EUR, ANNUAL, 28.00",
        "1780.00, AUD, ANNUAL, 148.33",
        "1000.00, EUR, ANNUAL, 83.33",
        "1001.00, EUR, THREE_YEARS, 27.81",
        "29.00, EUR, MONTH, 29.00",
        "4000, JPY, ANNUAL, 333",
        "28.00, EUR, WEEK,",
        "28.00, EUR, SUBSCRIPTION_TERM,",
        "28.00, EUR, UNKNOWN,"
    })
    void aMonthIsRoundedAsAShopShowsIt(String price, String currency, BillingPeriod period, String perMonth) {
        UnitPrice read = UnitPrice.of(plan(price(price, currency, period)), Currency.getInstance(currency))
                .orElseThrow();

        assertThat(read.perMonth()).isEqualTo(perMonth == null ? null : Money.of(perMonth, currency));
        assertThat(read.perBillingPeriod()).isEqualTo(Money.of(price, currency));
        assertThat(read.once()).isNull();
    }

    @Test
    void whatIsBoughtOnceHasNoMonth() {
        assertThat(UnitPrice.of(plan(price("9.00", "EUR", null)), EURO))
                .contains(new UnitPrice(null, null, Money.of("9.00", "EUR"), null, "Seat"));
    }

    @Test
    void whereTiersDecideOrItIsNotSoldThereIsNone() {
        PlanPrice first = price("9.00", "EUR", BillingPeriod.MONTH);
        PlanPrice second = price("8.00", "EUR", BillingPeriod.MONTH);

        assertThat(UnitPrice.of(plan(first, second), EURO)).isEmpty();
        assertThat(UnitPrice.of(plan(), EURO)).isEmpty();
        assertThat(UnitPrice.of(plan(price("9.00", "USD", BillingPeriod.MONTH)), EURO))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SaaS - Premium - 1 Year, BASE, 12",
        "SaaS - Premium - 3 Years, BASE, 36",
        "SaaS - Premium - 6 months, BASE, 6",
        "Storage 10 GB, ADD_ON,",
        "1 Year of something, ADD_ON,",
        "'1,000 Compute Minutes - 1 Year', ONE_TIME,"
    })
    void theNameTellsTheLength(String name, ProductKind kind, Integer months) {
        assertThat(new Plan(
                                new PlanId("8ad090000000000000009d1000000011"),
                                name,
                                name,
                                null,
                                null,
                                kind,
                                Deployment.SAAS,
                                null,
                                null,
                                List.of())
                        .termMonths())
                .isEqualTo(months);
    }

    private static PlanPrice price(String price, String currency, BillingPeriod period) {
        return new PlanPrice(Money.of(price, currency), "Seat", period, null, null);
    }

    private static Plan plan(PlanPrice... prices) {
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
                Stream.of(prices).toList());
    }
}
