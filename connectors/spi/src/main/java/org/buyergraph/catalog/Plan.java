package org.buyergraph.catalog;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A product on sale, with its list prices.
 *
 * @param name of the plan, which tells its length too
 * @param product the product's name
 * @param sku the product's stock keeping unit
 * @param onSaleFrom the first day of its sale; absent when it always was
 * @param onSaleUntil the first day on which it is no longer sold; absent when no end is set
 */
public record Plan(
        PlanId planId,
        String name,
        String product,
        @Nullable String sku,
        ProductKind kind,
        Deployment deployment,
        @Nullable LocalDate onSaleFrom,
        @Nullable LocalDate onSaleUntil,
        List<PlanPrice> prices) {
    public Plan {
        prices = List.copyOf(prices);
    }

    public boolean isOnSale(LocalDate businessDate) {
        boolean begun = onSaleFrom == null || !onSaleFrom.isAfter(businessDate);
        return begun && (onSaleUntil == null || onSaleUntil.isAfter(businessDate));
    }
}
