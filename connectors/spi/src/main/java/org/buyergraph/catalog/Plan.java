package org.buyergraph.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.id.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A product on sale, with its list prices.
 *
 * @param name of the plan, which tells its length too
 * @param product the product's name
 * @param sku the product's stock keeping unit
 * @param code the stable one that stands on whatever has the plan, such as {@code premium}; absent where there is none
 * @param onSaleFrom the first day of its sale; absent when it always was
 * @param onSaleUntil the first day on which it is no longer sold; absent when no end is set
 */
public record Plan(
        PlanId planId,
        String name,
        String product,
        @Nullable String sku,
        @Nullable String code,
        ProductKind kind,
        Deployment deployment,
        @Nullable LocalDate onSaleFrom,
        @Nullable LocalDate onSaleUntil,
        List<PlanPrice> prices) {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,2}) (Year|Month)s?$", Pattern.CASE_INSENSITIVE);
    private static final int MONTHS_OF_A_YEAR = 12;

    public Plan {
        prices = List.copyOf(prices);
    }

    /** How long it is bought for, as its name tells; absent where it is bought once, or tells nothing. */
    public @Nullable Integer termMonths() {
        Matcher length = LENGTH.matcher(name);
        if (kind == ProductKind.ONE_TIME || !length.find()) {
            return null;
        }
        int count = Integer.parseInt(length.group(1));
        return length.group(2).equalsIgnoreCase("Year") ? count * MONTHS_OF_A_YEAR : count;
    }

    public boolean isOnSale(LocalDate businessDate) {
        boolean begun = onSaleFrom == null || !onSaleFrom.isAfter(businessDate);
        return begun && (onSaleUntil == null || onSaleUntil.isAfter(businessDate));
    }
}
