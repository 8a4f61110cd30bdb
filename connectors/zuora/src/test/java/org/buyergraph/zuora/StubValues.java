package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/** What a subscription is worth, by the month and in all, to the nine places that the vendor counts. */
final class StubValues {

    private static final int PLACES = 9;

    private final StubDraft draft;

    StubValues(StubDraft draft) {
        this.draft = draft;
    }

    /** On the day of the order; of what begins later, what it begins with. */
    BigDecimal contractedMonthly() {
        boolean over = draft.cancelledDate() != null && !draft.cancelledDate().isAfter(draft.orderedOn());
        BigDecimal sum =
                over ? BigDecimal.ZERO : charges().map(this::monthlyNow).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal monthlyNow(StubCharge charge) {
        return charge.schedule().from(draft.orderedOn()).segments().stream()
                .filter(segment -> !segment.until().equals(draft.orderedOn()))
                .findFirst()
                .map(segment -> monthly(charge, segment.amount()))
                .orElse(BigDecimal.ZERO);
    }

    /** By how much the order makes the whole worth more. */
    BigDecimal added() {
        return charges()
                .map(charge -> total(charge, charge.schedule()).subtract(total(charge, charge.before())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<StubCharge> charges() {
        return draft.plans().stream().flatMap(plan -> plan.charges().stream());
    }

    BigDecimal monthly(StubCharge charge, BigDecimal amount) {
        return charge.like().recurring()
                ? amount.divide(
                        BigDecimal.valueOf(StubPeriods.months(
                                Objects.requireNonNull(charge.like().billingPeriod()))),
                        PLACES,
                        RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(PLACES);
    }

    private BigDecimal total(StubCharge charge, StubSchedule schedule) {
        return schedule.segments().stream()
                .map(segment -> total(charge, segment, segment.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of an amount for each period, over the days of a segment. */
    BigDecimal total(StubCharge charge, StubSegment segment, BigDecimal amount) {
        if (!charge.like().recurring()) {
            return amount.setScale(PLACES, RoundingMode.HALF_UP);
        }
        StubPeriods periods = charge.periods(draft.terms());
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate from = segment.from();
        while (from.isBefore(segment.until())) {
            LocalDate next = periods.nextStart(from);
            LocalDate until = next.isBefore(segment.until()) ? next : segment.until();
            sum = sum.add(amount.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)))
                    .divide(BigDecimal.valueOf(periods.of(from).days()), PLACES, RoundingMode.HALF_UP));
            from = until;
        }
        return sum.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
