package org.buyergraph.gateway.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request's body asks.
 *
 * @param operation its name, where there is one
 */
record QueryBody(String query, @Nullable String operation, Map<String, Object> variables) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    /** Null where it says something else too, or is not what it should be: that is told by the general road. */
    static @Nullable QueryBody read(byte[] body) {
        try (JsonParser json = MAPPER.createParser(body)) {
            return json.nextToken() == JsonToken.START_OBJECT ? read(json) : null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable QueryBody read(JsonParser json) {
        String query = null;
        String operation = null;
        Map<String, Object> variables = Map.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (name) {
                case "query" -> query = value == JsonToken.VALUE_STRING ? json.getString() : null;
                case "operationName" -> {
                    if (value != JsonToken.VALUE_STRING) {
                        return null;
                    }
                    operation = json.getString();
                }
                case "variables" -> {
                    if (value != JsonToken.START_OBJECT) {
                        return null;
                    }
                    variables = json.readValueAs(VARIABLES);
                }
                default -> {
                    return null;
                }
            }
        }
        boolean alone = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        return query == null || !alone ? null : new QueryBody(query, operation, variables);
    }
}
