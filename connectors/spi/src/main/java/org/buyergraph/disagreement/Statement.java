package org.buyergraph.disagreement;

import java.time.Instant;
import java.time.LocalDate;
import org.buyergraph.spi.Dated;
import org.jspecify.annotations.Nullable;

/**
 * What one system tells of a fact: as text, and as what it is.
 *
 * @param asOf when the system told it
 */
public record Statement(
        FactSource source,
        String text,
        @Nullable Integer seats,
        @Nullable LocalDate day,
        @Nullable Boolean on,
        Instant asOf) {
    static Statement seats(FactSource source, Dated<Integer> told) {
        return new Statement(source, String.valueOf(told.value()), told.value(), null, null, told.asOf());
    }

    static Statement day(FactSource source, Dated<LocalDate> told) {
        return new Statement(source, told.value().toString(), null, told.value(), null, told.asOf());
    }

    static Statement on(FactSource source, Dated<Boolean> told) {
        return new Statement(source, told.value() ? "on" : "off", null, null, told.value(), told.asOf());
    }

    static Statement text(FactSource source, Dated<String> told) {
        return new Statement(source, told.value(), null, null, null, told.asOf());
    }
}
