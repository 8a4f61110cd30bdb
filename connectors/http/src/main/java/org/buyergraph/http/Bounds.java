package org.buyergraph.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import tools.jackson.core.StreamReadConstraints;

/**
 * How long a number, how far a date and how large a document from a vendor may be. A number is judged as it is written, before
 * anything is computed of it: a few characters can stand for more digits than there is memory for.
 */
final class Bounds {
    /** A full page of 99 invoices with 98 lines of 45 fields each has 900,000. */
    private static final int TOKENS = 1_000_000;

    /** The deepest question has six levels. */
    private static final int DEPTH = 50;

    /** A double that is written out has up to 17 digits, an exact one some 50. */
    private static final int NUMBER_LENGTH = 64;

    private static final int DIGITS = 40;

    /** Digits behind the point; zeros before it where it is negative. */
    private static final ValueRange SCALE = ValueRange.of(-20, 60);

    /** Some write the last day of the last year for "never". */
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    private Bounds() {}

    /** A number may be as long as the body: it fails the row that it is in, when somebody reads it. */
    static StreamReadConstraints ofDocuments() {
        return StreamReadConstraints.builder()
                .maxTokenCount(TOKENS)
                .maxNestingDepth(DEPTH)
                .maxNumberLength(Integer.MAX_VALUE)
                .build();
    }

    /** @throws IllegalArgumentException when this is no number, or one that nobody means */
    static BigDecimal number(String text) {
        if (text.length() > NUMBER_LENGTH) {
            throw new NumberFormatException("a number of " + text.length() + " characters");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.precision() > DIGITS || !SCALE.isValidValue(number.scale())) {
            throw new NumberFormatException("a number beyond all measure");
        }
        return number;
    }

    /** @throws IllegalArgumentException when it is of a time that nobody means */
    static <T extends TemporalAccessor> T time(T time) {
        if (!YEARS.isValidValue(time.get(ChronoField.YEAR))) {
            throw new IllegalArgumentException("a date beyond all measure");
        }
        return time;
    }

    /** The first day that this one comes before; null where it stands for "never". */
    static LocalDate lastDay() {
        return LocalDate.of((int) YEARS.getMaximum(), 12, 31);
    }
}
