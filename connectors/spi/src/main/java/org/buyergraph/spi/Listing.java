package org.buyergraph.spi;

import java.util.List;
import java.util.function.Predicate;

/**
 * All rows that belong to one key, read whole.
 *
 * @param truncated the backend holds more rows than are read
 */
public record Listing<T>(List<T> rows, boolean truncated) {
    public Listing {
        rows = List.copyOf(rows);
    }

    public static <T> Listing<T> whole(List<T> rows) {
        return new Listing<>(rows, false);
    }

    public static <T> Listing<T> empty() {
        return whole(List.of());
    }

    public Listing<T> only(Predicate<T> wanted) {
        return new Listing<>(rows.stream().filter(wanted).toList(), truncated);
    }
}
