package org.buyergraph.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a plan costs, as a buyer reads it.
 *
 * @param perMonth rounded as a shop shows it; absent where it is paid once, or for a time that is not made of months
 * @param perBillingPeriod exact; absent where it is paid once
 * @param once exact; absent where it is paid again and again
 * @param billingPeriod how much time one bill covers; absent where it is paid once
 * @param unit what is counted, such as Seat
 */
public record UnitPrice(
        @Nullable Money perMonth,
        @Nullable Money perBillingPeriod,
        @Nullable Money once,
        @Nullable BillingPeriod billingPeriod,
        @Nullable String unit) {

    /** Nothing where the plan is not sold in the currency, and where it depends on how many are bought. */
    public static Optional<UnitPrice> of(Plan plan, Currency currency) {
        return only(plan, currency)
                .map(price -> price.billingPeriod() == null
                        ? new UnitPrice(null, null, price.price(), null, price.unit())
                        : new UnitPrice(perMonth(price), price.price(), null, price.billingPeriod(), price.unit()));
    }

    /** The one list price that a plan has in a currency. */
    public static Optional<PlanPrice> only(Plan plan, Currency currency) {
        List<PlanPrice> prices = plan.prices().stream()
                .filter(price -> price.price().currency().equals(currency))
                .toList();
        return prices.size() == 1 ? Optional.of(prices.get(0)) : Optional.empty();
    }

    private static @Nullable Money perMonth(PlanPrice price) {
        Integer months =
                price.billingPeriod() == null ? null : price.billingPeriod().months();
        if (months == null) {
            return null;
        }
        Currency currency = price.price().currency();
        int minorUnits = Math.max(currency.getDefaultFractionDigits(), 0);
        BigDecimal amount = price.price().amount();
        return new Money(amount.divide(BigDecimal.valueOf(months), minorUnits, RoundingMode.HALF_UP), currency);
    }
}
