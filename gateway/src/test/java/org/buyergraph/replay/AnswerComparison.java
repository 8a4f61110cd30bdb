package org.buyergraph.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client would notice between two answers to the same operation. Neither the order of fields nor that of errors is promised,
 * and the id of a request is always another.
 */
final class AnswerComparison {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 120;

    private final List<Difference> found = new ArrayList<>();

    private AnswerComparison() {}

    /** What came back. */
    record Reply(int status, String text) {}

    /** One place, such as {@code data.account.invoices.nodes[3].status}, and what happened there. */
    record Difference(String path, String what) {
        @Override
        public String toString() {
            return path + " " + what;
        }
    }

    static List<Difference> between(Reply before, Reply after) {
        AnswerComparison comparison = new AnswerComparison();
        if (before.status() != after.status()) {
            comparison.add("status", "was " + before.status() + " and is " + after.status());
        }
        comparison.compare("", read(before.text()), read(after.text()));
        return List.copyOf(comparison.found);
    }

    private static JsonNode read(String text) {
        JsonNode answer = MAPPER.readTree(text);
        if (answer instanceof ObjectNode object && object.get("errors") instanceof ArrayNode errors) {
            List<JsonNode> sorted = new ArrayList<>(errors.valueStream().toList());
            sorted.forEach(error -> {
                if (error.get("extensions") instanceof ObjectNode extensions) {
                    extensions.remove("requestId");
                }
            });
            sorted.sort(
                    Comparator.comparing((JsonNode error) -> error.path("path").toString())
                            .thenComparing(JsonNode::toString));
            object.set("errors", MAPPER.createArrayNode().addAll(sorted));
        }
        return answer;
    }

    private void add(String path, String what) {
        found.add(new Difference(path, what));
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            fields(path, before, after);
        } else if (before.isArray() && after.isArray()) {
            entries(path, before.valueStream().toList(), after.valueStream().toList());
        } else {
            add(path, "was " + text(before) + " and is " + text(after));
        }
    }

    private void fields(String path, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            String place = path.isEmpty() ? name : path + "." + name;
            if (!after.has(name)) {
                add(place, "is gone, was " + text(before.get(name)));
            } else if (!before.has(name)) {
                add(place, "is new, " + text(after.get(name)));
            } else {
                compare(place, before.get(name), after.get(name));
            }
        }
    }

    private void entries(String path, List<JsonNode> before, List<JsonNode> after) {
        List<JsonNode> gone = without(before, after);
        List<JsonNode> added = without(after, before);
        if (gone.isEmpty() && added.isEmpty()) {
            add(path, "has the same " + before.size() + " entries in another order");
        } else if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i));
            }
        } else {
            add(path, "had " + before.size() + " entries and has " + after.size());
            gone.forEach(entry -> add(path + "[" + before.indexOf(entry) + "]", "is gone, was " + text(entry)));
            added.forEach(entry -> add(path + "[" + after.indexOf(entry) + "]", "is new, " + text(entry)));
        }
    }

    /** Entries as often as there are more of them than in the other list. */
    private static List<JsonNode> without(List<JsonNode> entries, List<JsonNode> others) {
        List<JsonNode> left = new ArrayList<>(entries);
        others.forEach(left::remove);
        return left;
    }

    private static String text(JsonNode value) {
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
