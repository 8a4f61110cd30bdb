package org.buyergraph.gateway.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two answers are not the same. */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** One value, by its path such as {@code /invoices/nodes/3/status}. */
    public record Difference(String path, JsonNode expected, JsonNode actual) {
        @Override
        public String toString() {
            return path + ": expected " + expected + " but was " + actual;
        }
    }

    public static List<Difference> between(JsonNode expected, JsonNode actual) {
        Differences differences = new Differences();
        differences.compare("", expected, actual);
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            Set<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(actual.propertyNames());
            names.forEach(name -> compare(path + "/" + name, expected.path(name), actual.path(name)));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!expected.equals(actual)) {
            found.add(new Difference(path, expected, actual));
        }
    }
}
