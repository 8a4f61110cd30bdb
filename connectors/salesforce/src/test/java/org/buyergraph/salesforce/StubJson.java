package org.buyergraph.salesforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.stub.StubRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of requests, as strictly as the vendor, and puts unknown fields into answers. */
final class StubJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private StubJson() {}

    static Map<String, Object> body(StubRequest request) {
        String contentType = request.header("Content-Type");
        if (contentType == null || !contentType.startsWith("application/json")) {
            throw StubApiError.unsupportedMediaType();
        }
        return object(request.body());
    }

    static Map<String, Object> object(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException malformed) {
            throw StubApiError.malformedJson("Unexpected character or end of content");
        }
    }

    static String write(@Nullable Object tree) {
        return tree == null ? "" : MAPPER.writeValueAsString(tree);
    }

    /** A list of texts; absent, of another kind or empty is refused. */
    static List<String> texts(Map<String, Object> body, String name) {
        if (body.get(name) instanceof List<?> list && !list.isEmpty()) {
            return list.stream().map(String::valueOf).toList();
        }
        throw StubApiError.malformedJson("The value for '%s' must be a list that is not empty".formatted(name));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> body, String name) {
        if (body.get(name) instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            return (List<Map<String, Object>>) list;
        }
        throw StubApiError.malformedJson("The value for '%s' must be a list of objects".formatted(name));
    }

    /** The tree with something in each object that no client has heard of. */
    static @Nullable Object surprising(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(StubJson::surprising).toList();
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((name, value) -> result.put(name, surprising(value)));
            result.put(StubSalesforce.UNKNOWN_FIELD, Map.of("since", "next release", "values", List.of(1, 2)));
            return result;
        }
        return tree;
    }
}
