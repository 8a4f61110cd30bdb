package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a bill run makes of a charge: the difference between what it is and what was billed, in advance and period by
 * period. So a change within a billed period comes as the difference for the days that are left, and whatever was ordered
 * without being billed is caught up with.
 */
final class StubBilling {

    /** @param billed what will have been billed once these lines are */
    record Bill(List<StubLine> lines, StubSchedule billed) {}

    private final StubDraft draft;

    StubBilling(StubDraft draft) {
        this.draft = draft;
    }

    /** @param target what is due by this day is billed */
    Bill bill(StubPlan plan, StubCharge charge, StubSchedule billed, LocalDate target) {
        List<StubLine> lines = new ArrayList<>();
        List<StubSegment> after = new ArrayList<>();
        for (StubPeriods.Period days : stretches(charge, billed)) {
            StubSegment old = billed.at(days.from()).orElse(null);
            StubSegment now = charge.schedule().at(days.from()).orElse(null);
            LocalDate due = due(charge, days.from(), old != null);
            boolean isDue = !due.isAfter(target);
            StubSegment settled = isDue ? now : old;
            if (settled != null) {
                after.add(settled.between(days.from(), days.until()));
            }
            if (isDue) {
                difference(old, now).forEach(part -> lines.add(line(plan, charge, part, days, due)));
            }
        }
        return new Bill(lines, new StubSchedule(after));
    }

    /** Stretches of days within which nothing changes and no other period begins. */
    private List<StubPeriods.Period> stretches(StubCharge charge, StubSchedule billed) {
        List<LocalDate> days = List.copyOf(bounds(charge, billed));
        return IntStream.range(1, Math.max(1, days.size()))
                .mapToObj(i -> new StubPeriods.Period(days.get(i - 1), days.get(i)))
                .toList();
    }

    private NavigableSet<LocalDate> bounds(StubCharge charge, StubSchedule billed) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.of(billed, charge.schedule())
                .flatMap(schedule -> schedule.segments().stream())
                .flatMap(segment -> Stream.of(segment.from(), segment.until()))
                .forEach(days::add);
        if (charge.like().recurring() && !days.isEmpty()) {
            StubPeriods periods = charge.periods(draft.terms());
            LocalDate last = days.last();
            for (LocalDate day = periods.nextStart(days.first()); day.isBefore(last); day = periods.nextStart(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** What was billed is corrected from the day of the change on; all else is due with its period. */
    private LocalDate due(StubCharge charge, LocalDate from, boolean billed) {
        LocalDate due = from;
        if (!billed && charge.like().recurring()) {
            LocalDate period = charge.periods(draft.terms()).of(from).from();
            LocalDate start = charge.schedule().start();
            due = period.isAfter(start) ? period : start;
        }
        return due.isAfter(draft.orderedOn()) ? due : draft.orderedOn();
    }

    /** What is paid for a whole period more, or less, than before. */
    private record Part(BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {

        static Part all(StubSegment segment) {
            return of(segment.quantity(), segment.amount());
        }

        static Part of(BigDecimal quantity, BigDecimal amount) {
            return new Part(
                    quantity,
                    quantity.signum() == 0 ? BigDecimal.ZERO : amount.divide(quantity, 2, RoundingMode.HALF_UP),
                    amount);
        }

        Part credited() {
            return new Part(quantity, unitPrice, amount.negate());
        }
    }

    private static List<Part> difference(StubSegment old, StubSegment now) {
        if (old != null && now != null && old.price().equals(now.price())) {
            return old.costs(now)
                    ? List.of()
                    : List.of(Part.of(
                            now.quantity().subtract(old.quantity()),
                            now.amount().subtract(old.amount())));
        }
        List<Part> parts = new ArrayList<>();
        if (old != null) {
            parts.add(Part.all(old).credited());
        }
        if (now != null) {
            parts.add(Part.all(now));
        }
        return parts;
    }

    private StubLine line(StubPlan plan, StubCharge charge, Part part, StubPeriods.Period days, LocalDate due) {
        return new StubLine(
                draft.base(),
                plan.like(),
                charge.like(),
                days.from(),
                days.until(),
                part.quantity().abs(),
                part.unitPrice(),
                charge.like().recurring() ? prorated(charge, part.amount(), days) : cents(part.amount()),
                due);
    }

    private BigDecimal prorated(StubCharge charge, BigDecimal amount, StubPeriods.Period days) {
        return amount.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(days.from(), days.until())))
                .divide(
                        BigDecimal.valueOf(
                                charge.periods(draft.terms()).of(days.from()).days()),
                        2,
                        RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
