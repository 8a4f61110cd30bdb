package org.buyergraph.subscription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.BillingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan is billed for.
 *
 * @param unit what is counted, such as Seat
 * @param segments its quantities and prices over time, the earliest first
 */
public record Charge(
        String number,
        String name,
        ChargeKind kind,
        ChargeModel model,
        @Nullable String unit,
        @Nullable BillingPeriod billingPeriod,
        @Nullable ListPriceBase listPriceBase,
        List<ChargeSegment> segments) {
    public Charge {
        segments = List.copyOf(segments);
    }

    public Optional<ChargeSegment> inForce(LocalDate day) {
        return segments.stream().filter(segment -> segment.isInForce(day)).findFirst();
    }

    Charge withoutAmounts() {
        List<ChargeSegment> shown =
                segments.stream().map(ChargeSegment::withoutAmounts).toList();
        return new Charge(number, name, kind, model, unit, billingPeriod, listPriceBase, shown);
    }
}
