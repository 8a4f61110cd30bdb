package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.http.Json;
import org.buyergraph.http.Words;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/** What prices in the catalog and on subscriptions have in common. */
final class ZuoraPrices {
    private static final Words<BillingPeriod> PERIODS = Words.of(
            "the billing period of a charge",
            Map.ofEntries(
                    Map.entry("Week", BillingPeriod.WEEK),
                    Map.entry("Month", BillingPeriod.MONTH),
                    Map.entry("Quarter", BillingPeriod.QUARTER),
                    Map.entry("Semi Annual", BillingPeriod.SEMI_ANNUAL),
                    Map.entry("Annual", BillingPeriod.ANNUAL),
                    Map.entry("Two Years", BillingPeriod.TWO_YEARS),
                    Map.entry("Three Years", BillingPeriod.THREE_YEARS),
                    Map.entry("Five Years", BillingPeriod.FIVE_YEARS),
                    Map.entry("Specific Months", BillingPeriod.SPECIFIC),
                    Map.entry("Specific Weeks", BillingPeriod.SPECIFIC),
                    Map.entry("Specific Days", BillingPeriod.SPECIFIC),
                    Map.entry("Subscription Term", BillingPeriod.SUBSCRIPTION_TERM)),
            BillingPeriod.UNKNOWN);

    private ZuoraPrices() {}

    static @Nullable BillingPeriod billingPeriod(Json charge) {
        String period = charge.text("billingPeriod");
        return period == null ? null : PERIODS.read(period);
    }

    /** Whole numbers come as 25.0, 25.000000000 or 25: they are 25. */
    static @Nullable BigDecimal quantity(Json row, String name) {
        BigDecimal quantity = row.decimal(name);
        if (quantity == null) {
            return null;
        }
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** In the currency of the tier, or of what it belongs to. */
    static @Nullable Money price(Json tier, @Nullable Currency otherwise) {
        Currency own = tier.currency("currency");
        return tier.money("price", own == null ? otherwise : own);
    }
}
