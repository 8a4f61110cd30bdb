package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.buyergraph.testkit.data.SampleCharge;

/**
 * A charge while an order changes it.
 *
 * @param like a row of it, for all that stays
 * @param before what it was before the order; empty for a new one
 * @param billed of that, what its rows say has been billed
 */
record StubCharge(SampleCharge like, StubSchedule before, StubSchedule billed, StubSchedule schedule) {

    /** @param rows of one version, all with one number */
    static StubCharge of(List<SampleCharge> rows) {
        List<SampleCharge> inTime = rows.stream()
                .sorted(Comparator.comparingInt(SampleCharge::segment))
                .toList();
        StubSchedule schedule = new StubSchedule(inTime.stream()
                .map(row -> new StubSegment(
                        row.effectiveStart(),
                        row.effectiveEnd(),
                        row.quantity(),
                        row.pricing(),
                        row.segment(),
                        row.amendedByOrderOn()))
                .toList());
        StubSchedule billed = inTime.stream()
                .map(SampleCharge::chargedThrough)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(schedule::until)
                .orElse(StubSchedule.EMPTY);
        return new StubCharge(inTime.get(inTime.size() - 1), schedule, billed, schedule);
    }

    StubCharge with(StubSchedule changed) {
        return new StubCharge(like, before, billed, changed);
    }

    /** What was sold once is not taken back. */
    StubCharge until(LocalDate end) {
        return like.recurring() ? with(schedule.until(end)) : this;
    }

    StubCharge withQuantity(BigDecimal quantity, LocalDate from, LocalDate orderedOn) {
        return with(schedule.withQuantity(quantity, from, orderedOn));
    }

    StubCharge renewed(LocalDate from, LocalDate until, LocalDate orderedOn) {
        return like.recurring() && schedule.end().equals(from) ? with(schedule.renewed(from, until, orderedOn)) : this;
    }

    StubPeriods periods(List<LocalDate> terms) {
        return StubPeriods.of(Objects.requireNonNull(like.billingPeriod()), terms);
    }
}
