package org.buyergraph.gateway.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A query that stands in the address of its request, as GraphQL over HTTP writes it. */
final class QueryInAddress {
    private static final JsonMapper MAPPER = new JsonMapper();

    private QueryInAddress() {}

    /** The same as a body, so that it asks to the letter what its like asks by POST; null where there is none to be read. */
    static byte @Nullable [] body(Map<String, List<String>> parameters) {
        ObjectNode body = MAPPER.createObjectNode();
        for (String text : List.of("query", "documentId", "operationName", "onError")) {
            String value = first(text, parameters);
            if (value != null && !value.isEmpty()) {
                body.put(text, value);
            }
        }
        for (String object : List.of("variables", "extensions")) {
            String value = first(object, parameters);
            if (value != null && !value.isEmpty()) {
                JsonNode read = read(value);
                if (!(read instanceof ObjectNode || read instanceof NullNode)) {
                    return null;
                }
                body.set(object, read);
            }
        }
        boolean names = body.has("query")
                || body.has("documentId")
                || body.path("extensions").has("persistedQuery");
        return names ? MAPPER.writeValueAsBytes(body) : null;
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
