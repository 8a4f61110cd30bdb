package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.buyergraph.gateway.testing.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is left of an answer. */
final class Rest {
    private Rest() {}

    /** Everything but what stands at these paths is there, and right; nothing at all stands at them. */
    static void isUntouched(Answer whole, Answer part, Collection<String> missing) {
        JsonNode expected = whole.json().path("data");
        missing.forEach(path -> remove(expected, List.of(path.split("/"))));
        assertThat(part.json().path("data")).isEqualTo(expected);
    }

    private static void remove(JsonNode node, List<String> path) {
        String name = path.get(0);
        if (path.size() > 1) {
            remove(node instanceof ArrayNode ? node.path(Integer.parseInt(name)) : node.path(name), rest(path));
        } else {
            ((ObjectNode) node).putNull(name);
        }
    }

    private static List<String> rest(List<String> path) {
        return path.subList(1, path.size());
    }
}
