package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product of the catalogue with its yearly rate plan, its charge and the list prices per unit and year. */
public record SampleProduct(
        String id,
        String number,
        String sku,
        String name,
        LocalDate effectiveStart,
        LocalDate effectiveEnd,
        RatePlan ratePlan,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }

    /** {@code category} is the seller's word: {@code Base Product}, {@code Add On} or {@code One Time}. */
    public record RatePlan(String id, String number, String name, String category, Charge charge) {}

    /** {@code billingPeriod} is absent on a one-time charge. */
    public record Charge(
            String id,
            String number,
            String name,
            String type,
            String unit,
            @Nullable String billingPeriod,
            List<Price> prices) {

        public Charge {
            prices = List.copyOf(prices);
        }
    }

    public record Price(String currency, BigDecimal amount) {}
}
