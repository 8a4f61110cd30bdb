package org.buyergraph.catalog;

import java.math.BigDecimal;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A list price.
 *
 * @param price of one unit for one billing period, or of one unit when it is bought once
 * @param unit what is counted, such as Seat
 * @param billingPeriod what the price covers; absent when it is paid once
 * @param fromQuantity the quantity from which this price is meant, where it depends on how many are bought
 * @param toQuantity the quantity up to which this price is meant; absent when there is no end
 */
public record PlanPrice(
        Money price,
        @Nullable String unit,
        @Nullable BillingPeriod billingPeriod,
        @Nullable BigDecimal fromQuantity,
        @Nullable BigDecimal toQuantity) {}
