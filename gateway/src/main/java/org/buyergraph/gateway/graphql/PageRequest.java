package org.buyergraph.gateway.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client wants: from the start or from the end, between two cursors. A controller method that takes one
 * needs no arguments {@code first}, {@code after}, {@code last} and {@code before}.
 *
 * @param cursors of the list
 */
public record PageRequest(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before,
        Cursors cursors) {
    public static final int USUAL = 20;
    public static final int MOST = 100;

    public PageRequest {
        if (first != null && last != null) {
            throw new BadUserInputException("Give first or last, not both.");
        }
        requireSize("first", first);
        requireSize("last", last);
    }

    static PageRequest of(Map<String, Object> arguments, Cursors cursors) {
        return new PageRequest(
                (@Nullable Integer) arguments.get("first"),
                (@Nullable String) arguments.get("after"),
                (@Nullable Integer) arguments.get("last"),
                (@Nullable String) arguments.get("before"),
                cursors);
    }

    private static void requireSize(String name, @Nullable Integer size) {
        if (size != null && (size < 1 || size > MOST)) {
            throw new BadUserInputException("Give " + name + " between 1 and " + MOST + ".");
        }
    }

    boolean fromEnd() {
        return last != null;
    }

    int size() {
        if (last != null) {
            return last;
        }
        return first == null ? USUAL : first;
    }
}
