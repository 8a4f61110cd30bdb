package org.buyergraph.gateway.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A query that stands in the address of its request, as GraphQL over HTTP writes it. */
final class QueryInAddress {
    private static final JsonMapper MAPPER = new JsonMapper();

    private QueryInAddress() {}

    /** The same as a body, so that it asks to the letter what its like asks by POST; null where there is none to be read. */
    static byte @Nullable [] body(Map<String, List<String>> parameters) {
        String query = first("query", parameters);
        if (query == null) {
            return null;
        }
        ObjectNode body = MAPPER.createObjectNode().put("query", query);
        String operation = first("operationName", parameters);
        if (operation != null) {
            body.put("operationName", operation);
        }
        String variables = first("variables", parameters);
        JsonNode read = variables == null ? MAPPER.createObjectNode() : read(variables);
        return read instanceof ObjectNode
                ? MAPPER.writeValueAsBytes(variables == null ? body : body.set("variables", read))
                : null;
    }

    private static @Nullable JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable String first(String name, Map<String, List<String>> parameters) {
        List<String> given = parameters.get(name);
        return given == null ? null : given.get(0);
    }
}
