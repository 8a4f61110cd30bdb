package org.buyergraph.zuora;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells where an answer does not contain a sample of the contract. */
final class StubSamples {

    private StubSamples() {}

    /** One line for each place; the answer may hold more than the sample. */
    static List<String> missing(JsonNode sample, JsonNode answer) {
        List<String> missing = new ArrayList<>();
        compare(sample, answer, "", missing);
        return missing;
    }

    private static void compare(JsonNode sample, JsonNode answer, String at, List<String> missing) {
        if (answer == null) {
            missing.add(at + " is absent");
        } else if (sample.isObject()) {
            sample.properties()
                    .forEach(field ->
                            compare(field.getValue(), answer.get(field.getKey()), at + '/' + field.getKey(), missing));
        } else if (sample.isArray()) {
            compareLists(sample, answer, at, missing);
        } else if (!same(sample, answer)) {
            missing.add(at + " is " + answer + " instead of " + sample);
        }
    }

    /** Samples of lists are excerpts: every record is there, and in the sample's order. */
    private static void compareLists(JsonNode sample, JsonNode answer, String at, List<String> missing) {
        int last = -1;
        for (int i = 0; i < sample.size(); i++) {
            int found = sample.get(i).has("id") ? indexOf(sample.get(i).get("id"), answer) : i;
            if (found <= last) {
                missing.add(at + '/' + i + " is absent or out of order");
            } else {
                compare(sample.get(i), answer.get(found), at + '/' + i, missing);
            }
            last = Math.max(last, found);
        }
    }

    private static int indexOf(JsonNode id, JsonNode list) {
        for (int i = 0; i < list.size(); i++) {
            if (id.equals(list.get(i).get("id"))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(JsonNode sample, JsonNode answer) {
        if (sample.isNumber() && answer.isNumber()) {
            return sample.decimalValue().compareTo(answer.decimalValue()) == 0;
        }
        return sample.equals(answer);
    }
}
