package org.buyergraph.gateway.graphql;

import java.util.Comparator;
import java.util.function.Function;

/**
 * A total order of a list.
 *
 * @param name of list and order together, such as {@code invoices by date}: a cursor is good for its own order only
 * @param place of an entry in the order: unique, and ordered as text
 */
public record Ordering<T>(String name, Function<T, String> place, Direction direction) {

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static <T> Ordering<T> ascending(String name, Function<T, String> place) {
        return new Ordering<>(name, place, Direction.ASCENDING);
    }

    public static <T> Ordering<T> descending(String name, Function<T, String> place) {
        return new Ordering<>(name, place, Direction.DESCENDING);
    }

    public Ordering<T> in(Direction other) {
        return new Ordering<>(name, place, other);
    }

    Comparator<String> comparator() {
        return direction == Direction.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }
}
