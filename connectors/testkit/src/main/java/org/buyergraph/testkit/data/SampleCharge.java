package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a charge: the seats and their price from {@code effectiveStart} until {@code effectiveEnd} (exclusive).
 * The segments of one charge share its {@code number}. What was never billed has no day that it is charged through.
 */
public record SampleCharge(
        String id,
        String tierId,
        String originalId,
        String number,
        String name,
        String ratePlanId,
        String subscriptionId,
        String subscriptionNumber,
        String productRatePlanChargeId,
        String productRatePlanChargeNumber,
        String type,
        String unit,
        BigDecimal quantity,
        SamplePrice pricing,
        String currency,
        @Nullable String billingPeriod,
        int segment,
        int version,
        boolean lastSegment,
        LocalDate effectiveStart,
        LocalDate effectiveEnd,
        @Nullable LocalDate processedThrough,
        @Nullable LocalDate chargedThrough,
        BigDecimal mrr,
        BigDecimal deltaMrr,
        BigDecimal totalValue,
        BigDecimal deltaTotalValue,
        LocalDate originalOrderDate,
        @Nullable LocalDate amendedByOrderOn,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    public static final String RECURRING = "Recurring";
    public static final String ONE_TIME = "OneTime";

    @Override
    public String key() {
        return id;
    }

    /** Of the first unit, for a billing period, or once and for all. */
    public BigDecimal price() {
        return pricing.tiers().get(0).price();
    }

    public boolean recurring() {
        return type.equals(RECURRING);
    }
}
