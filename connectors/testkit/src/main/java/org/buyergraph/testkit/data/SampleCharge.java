package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a charge: the seats and their price from {@code effectiveStart} until {@code effectiveEnd} (exclusive).
 * The segments of one charge share its {@code number}; {@code price} is per unit and year, or per unit when one-time.
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
        BigDecimal price,
        String currency,
        @Nullable String billingPeriod,
        int segment,
        int version,
        boolean lastSegment,
        LocalDate effectiveStart,
        LocalDate effectiveEnd,
        LocalDate processedThrough,
        LocalDate chargedThrough,
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
}
