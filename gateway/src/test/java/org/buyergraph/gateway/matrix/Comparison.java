package org.buyergraph.gateway.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What is answered against what may be. */
final class Comparison {
    private static final int MOST = 12;

    private Comparison() {}

    /** Where the two differ, in words. */
    static List<String> differences(JsonNode expected, JsonNode actual) {
        List<String> found = new ArrayList<>();
        compare("", expected, actual, found);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> found) {
        if (expected.equals(actual)) {
            return;
        }
        boolean sameObjects = expected.isObject() && actual.isObject();
        boolean sameLists = expected.isArray() && actual.isArray() && expected.size() == actual.size();
        if (sameObjects) {
            Set<String> fields = new TreeSet<>(expected.propertyNames());
            fields.addAll(actual.propertyNames());
            fields.forEach(field -> compare(path + "/" + field, expected.path(field), actual.path(field), found));
        } else if (sameLists) {
            for (int i = 0; i < expected.size(); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), found);
            }
        } else {
            found.add("%s: may be %s but is %s".formatted(path, brief(expected), brief(actual)));
        }
    }

    /** What is told beyond what may be; less is no difference. */
    static List<String> excess(JsonNode allowed, JsonNode actual) {
        List<String> found = new ArrayList<>();
        exceed("", allowed, actual, found);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static void exceed(String path, JsonNode allowed, JsonNode actual, List<String> found) {
        // Which sources are missing, and in how many words the rest is told, is no more than there is.
        boolean isAboutTheWeather = path.endsWith("/incomplete") || path.endsWith("/message");
        if (actual.isNull() || actual.isMissingNode() || allowed.equals(actual) || isAboutTheWeather) {
            return;
        }
        if (actual.isObject() && allowed.isObject()) {
            actual.properties()
                    .forEach(field ->
                            exceed(path + "/" + field.getKey(), allowed.path(field.getKey()), field.getValue(), found));
        } else if (actual.isArray() && allowed.isArray() && actual.size() == allowed.size()) {
            for (int i = 0; i < actual.size(); i++) {
                exceed(path + "/" + i, allowed.get(i), actual.get(i), found);
            }
        } else if (actual.isArray() && allowed.isArray()) {
            actual.forEach(entry -> exceedAny(path, allowed, entry, found));
        } else if (!(path.endsWith("/totalCount") && actual.asInt() <= allowed.asInt())) {
            found.add("%s: may be %s but is %s".formatted(path, brief(allowed), brief(actual)));
        }
    }

    private static void exceedAny(String path, JsonNode allowed, JsonNode entry, List<String> found) {
        boolean within = StreamSupport.stream(allowed.spliterator(), false)
                .anyMatch(one -> excess(one, entry).isEmpty());
        if (!within) {
            found.add("%s: %s is in no list that may be told".formatted(path, brief(entry)));
        }
    }

    private static String brief(JsonNode node) {
        String text = node.toString();
        return text.length() <= 160 ? text : text.substring(0, 160) + "...";
    }
}
