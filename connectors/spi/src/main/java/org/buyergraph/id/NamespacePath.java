package org.buyergraph.id;

import java.util.Locale;

/** Where a namespace is found, such as {@code brightwater-studio}; a subgroup's path has slashes. Case does not matter. */
public record NamespacePath(String value) {
    public NamespacePath {
        Shape.require(Shape.PATH, value, "the path of a namespace; one looks like brightwater-studio");
        value = value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
