package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The segments of a charge, one after the other. Each change makes a new schedule. */
record StubSchedule(List<StubSegment> segments) {

    static final StubSchedule EMPTY = new StubSchedule(List.of());

    StubSchedule {
        segments = List.copyOf(segments);
    }

    Optional<StubSegment> at(LocalDate day) {
        return segments.stream().filter(segment -> segment.covers(day)).findFirst();
    }

    /** Nothing from this day on. */
    StubSchedule until(LocalDate end) {
        return new StubSchedule(segments.stream()
                .filter(segment -> segment.from().isBefore(end))
                .map(segment -> segment.until().isAfter(end) ? segment.between(segment.from(), end) : segment)
                .toList());
    }

    /** Without what was over by this day. */
    StubSchedule from(LocalDate start) {
        return new StubSchedule(segments.stream()
                .filter(segment -> segment.until().isAfter(start))
                .toList());
    }

    /** Another quantity from this day to the end, at the price of that day. */
    StubSchedule withQuantity(BigDecimal quantity, LocalDate from, LocalDate orderedOn) {
        StubSegment then = at(from).orElseThrow();
        boolean whole = then.from().equals(from);
        List<StubSegment> changed = new ArrayList<>(until(from).segments());
        int number = whole ? then.number() : then.number() + 1;
        changed.add(new StubSegment(from, end(), quantity, then.price(), number, orderedOn));
        return new StubSchedule(changed);
    }

    /** The last segment's quantity and price for one more term. */
    StubSchedule renewed(LocalDate from, LocalDate until, LocalDate orderedOn) {
        StubSegment last = segments.get(segments.size() - 1);
        List<StubSegment> longer = new ArrayList<>(segments);
        longer.add(new StubSegment(from, until, last.quantity(), last.price(), last.number() + 1, orderedOn));
        return new StubSchedule(longer);
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    LocalDate start() {
        return segments.get(0).from();
    }

    LocalDate end() {
        return segments.get(segments.size() - 1).until();
    }
}
