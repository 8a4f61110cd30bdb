package org.buyergraph.load;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells right answers from wrong ones: what is missing has an error that says so, and everything else is as it should be. */
final class Expectations {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> ALLOWED =
            Set.of("BACKEND_UNAVAILABLE", "BACKEND_TIMEOUT", "BACKEND_BAD_RESPONSE", "DEADLINE_EXCEEDED");

    private final Map<String, String> whole = new ConcurrentHashMap<>();

    /** What an answer can be. */
    enum Verdict {
        WHOLE,
        PART,
        WRONG
    }

    void learn(String query, String answer) {
        if (!MAPPER.readTree(answer).path("errors").isMissingNode()) {
            throw new IllegalStateException("Not even a healthy gateway answers: " + answer);
        }
        whole.put(query, answer);
    }

    Verdict judge(String query, int status, String answer) {
        String expected = whole.get(query);
        if (answer.equals(expected)) {
            return Verdict.WHOLE;
        }
        return status == 200 && isPart(MAPPER.readTree(expected), MAPPER.readTree(answer))
                ? Verdict.PART
                : Verdict.WRONG;
    }

    private static boolean isPart(JsonNode expected, JsonNode answer) {
        if (answer.path("errors").isEmpty()) {
            return false;
        }
        for (JsonNode error : answer.path("errors")) {
            if (!ALLOWED.contains(error.path("extensions").path("code").asString("")) || !remove(expected, error)) {
                return false;
            }
        }
        return answer.path("data").equals(expected.path("data"));
    }

    /** From what is expected, what the error says is missing. */
    private static boolean remove(JsonNode expected, JsonNode error) {
        JsonNode parent = expected.path("data");
        JsonNode path = error.path("path");
        for (int i = 0; i < path.size() - 1; i++) {
            parent = parent instanceof ArrayNode
                    ? parent.path(path.get(i).asInt())
                    : parent.path(path.get(i).asString());
        }
        return parent instanceof ObjectNode object
                && !object.putNull(path.get(path.size() - 1).asString()).isEmpty();
    }
}
