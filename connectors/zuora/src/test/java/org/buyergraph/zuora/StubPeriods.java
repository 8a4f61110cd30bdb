package org.buyergraph.zuora;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The billing periods of a charge, counted from the start of the term. Each has its full length, also where the term ends
 * before it: so a part of it costs days of the part by days of the period.
 *
 * @param terms the days on which terms begin, in order
 */
record StubPeriods(List<LocalDate> terms, int months) {

    record Period(LocalDate from, LocalDate until) {
        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }

    StubPeriods {
        terms = List.copyOf(terms);
    }

    /** @param billingPeriod as the charge says it */
    static StubPeriods of(String billingPeriod, List<LocalDate> terms) {
        return new StubPeriods(terms, months(billingPeriod));
    }

    static int months(String billingPeriod) {
        return switch (billingPeriod) {
            case "Month" -> 1;
            case "Quarter" -> 3;
            case "Semi-Annual", "Semi_Annual" -> 6;
            case "Annual" -> 12;
            default -> throw new IllegalStateException("The stub bills no period of " + billingPeriod);
        };
    }

    Period of(LocalDate day) {
        LocalDate anchor = anchor(day);
        long periods = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), (long) months);
        Period period = numbered(anchor, periods);
        return period.from().isAfter(day) ? numbered(anchor, periods - 1) : period;
    }

    /** The first day, from this one on, on which another period or term begins. */
    LocalDate nextStart(LocalDate day) {
        LocalDate end = of(day).until();
        return terms.stream()
                .filter(term -> term.isAfter(day) && term.isBefore(end))
                .findFirst()
                .orElse(end);
    }

    private LocalDate anchor(LocalDate day) {
        LocalDate anchor = terms.get(0);
        for (LocalDate term : terms) {
            if (!term.isAfter(day)) {
                anchor = term;
            }
        }
        return anchor;
    }

    private Period numbered(LocalDate anchor, long number) {
        return new Period(anchor.plusMonths(number * months), anchor.plusMonths((number + 1) * months));
    }
}
