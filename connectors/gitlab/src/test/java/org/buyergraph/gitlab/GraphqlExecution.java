package org.buyergraph.gitlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a query through one resolver per top field and keeps of each object only what was asked. Objects are maps
 * that name their type in {@code __typename} and hold every field of it, absent values as null: so a field that
 * is not there is one that the vendor does not know.
 */
final class GraphqlExecution {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The value of one top field. */
    interface Resolver {
        @Nullable Object resolve(GraphqlField field);
    }

    private final Map<String, Resolver> resolvers;
    private final int maxComplexity;

    GraphqlExecution(Map<String, Resolver> resolvers, int maxComplexity) {
        this.resolvers = resolvers;
        this.maxComplexity = maxComplexity;
    }

    /** The top fields of a request body. */
    static List<GraphqlField> read(String body) {
        Map<String, @Nullable Object> request;
        try {
            request = JSON.readValue(body, new TypeReference<>() {});
        } catch (JacksonException notJson) {
            throw new GraphqlSyntaxException("Unexpected token in the request body");
        }
        if (!(request.get("query") instanceof String query) || query.isBlank()) {
            throw new GraphqlSyntaxException("No query string was present");
        }
        return GraphqlQuery.parse(query, variables(request.get("variables")));
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object variables) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        if (variables instanceof Map<?, ?> given) {
            given.forEach((name, value) -> named.put(String.valueOf(name), value));
        }
        return named;
    }

    static Map<String, Object> refusal(String message) {
        return Map.of("errors", List.of(Map.of("message", message)));
    }

    static JsonObject locationOf(GraphqlField field) {
        return new JsonObject().with("line", field.line()).with("column", field.column());
    }

    Map<String, Object> answer(List<GraphqlField> fields) {
        int complexity = fields.stream().mapToInt(GraphqlField::size).sum();
        if (complexity > maxComplexity) {
            return refusal(
                    "Query has complexity of " + complexity + ", which exceeds max complexity of " + maxComplexity);
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        try {
            for (GraphqlField field : fields) {
                data.put(field.key(), value(field));
            }
        } catch (InvalidField invalid) {
            return Map.of("errors", List.of(invalid.error));
        }
        return Map.of("data", data);
    }

    private @Nullable Object value(GraphqlField field) {
        if (field.name().equals("__typename")) {
            return "Query";
        }
        Resolver resolver = resolvers.get(field.name());
        if (resolver == null) {
            throw InvalidField.undefined(field, "Query");
        }
        return chosen(resolver.resolve(field), field);
    }

    private static @Nullable Object chosen(@Nullable Object value, GraphqlField asked) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> chosen(each, asked)).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        String type = String.valueOf(object.get("__typename"));
        if (asked.selection().isEmpty()) {
            throw InvalidField.withoutSelection(asked, type);
        }
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (GraphqlField field : asked.selection()) {
            if (!object.containsKey(field.name())) {
                throw InvalidField.undefined(field, type);
            }
            answer.put(field.key(), chosen(object.get(field.name()), field));
        }
        return answer;
    }

    /** A field that the schema does not have, or that is asked wrongly: the whole query is refused. */
    private static final class InvalidField extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient JsonObject error;

        private InvalidField(GraphqlField field, String type, String message, String code) {
            super(message, null, false, false);
            error = new JsonObject()
                    .with("message", message)
                    .with("locations", List.of(locationOf(field)))
                    .with("path", List.of("query", field.key()))
                    .with(
                            "extensions",
                            new JsonObject()
                                    .with("code", code)
                                    .with("typeName", type)
                                    .with("fieldName", field.name()));
        }

        static InvalidField undefined(GraphqlField field, String type) {
            String message = "Field '" + field.name() + "' doesn't exist on type '" + type + "'";
            return new InvalidField(field, type, message, "undefinedField");
        }

        static InvalidField withoutSelection(GraphqlField field, String type) {
            String message = "Field must have selections (field '" + field.name() + "' returns " + type
                    + " but has no selections. Did you mean '" + field.name() + " { ... }'?)";
            return new InvalidField(field, type, message, "selectionMismatch");
        }
    }
}
