package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Members that an answer lacks: those with one of these values, wherever they stand. */
final class Omission {
    static final Omission NONE = new Omission(Set.of());

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Set<String> values;
    private final AtomicBoolean happened = new AtomicBoolean();

    Omission(Set<String> values) {
        this.values = Set.copyOf(values);
    }

    boolean happened() {
        return happened.get();
    }

    StubResponse leaveOut(StubResponse response) {
        boolean json = response.header("Content-Type").stream().anyMatch(type -> type.startsWith("application/json"));
        if (values.isEmpty() || !json || response.body().length == 0) {
            return response;
        }
        JsonNode tree = MAPPER.readTree(response.body());
        leaveOut(tree);
        return response.withBody(tree.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void leaveOut(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isValueNode() && values.contains(value.asString(""))) {
                    object.remove(name);
                    happened.set(true);
                }
            }
        }
        node.forEach(this::leaveOut);
    }
}
