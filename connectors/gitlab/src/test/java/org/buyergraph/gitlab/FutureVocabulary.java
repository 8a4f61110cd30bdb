package org.buyergraph.gitlab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Speaks as a later version of the vendor might: every object has fields, and every enumeration values, not known yet. */
final class FutureVocabulary {

    static final String VALUE = "value_of_a_later_version";

    private static final Set<String> ENUMERATIONS = Set.of(
            "kind",
            "plan",
            "plan_code",
            "visibility",
            "state",
            "membership_type",
            "add_on",
            "license_type",
            "skip_reason",
            "limitedAccessReason",
            "project_creation_level",
            "subgroup_creation_level",
            "shared_runners_setting");

    private static final JsonMapper JSON = JsonMapper.shared();

    private FutureVocabulary() {}

    static StubResponse of(StubResponse response) {
        boolean isJson = response.header("Content-Type").stream().anyMatch(type -> type.startsWith("application/json"));
        return isJson
                ? response.withBody(JSON.writeValueAsBytes(of(JSON.readValue(response.body(), Object.class))))
                : response;
    }

    private static @Nullable Object of(@Nullable Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(FutureVocabulary::of).toList();
        }
        if (!(tree instanceof Map<?, ?> object)) {
            return tree;
        }
        Map<String, @Nullable Object> later = new LinkedHashMap<>();
        object.forEach((name, value) -> later.put(String.valueOf(name), ofField(String.valueOf(name), value)));
        if (object.get("plan") instanceof Map<?, ?> && later.get("plan") instanceof Map<?, ?> plan) {
            later.put("plan", withCode(plan));
        }
        later.put("field_of_a_later_version", Map.of("nested", List.of(1, "two")));
        return later;
    }

    private static @Nullable Object ofField(String name, @Nullable Object value) {
        return value instanceof String && ENUMERATIONS.contains(name) ? VALUE : of(value);
    }

    private static Map<String, @Nullable Object> withCode(Map<?, ?> plan) {
        Map<String, @Nullable Object> later = new LinkedHashMap<>();
        plan.forEach((name, value) -> later.put(String.valueOf(name), value));
        later.computeIfPresent("code", (name, value) -> VALUE);
        return later;
    }
}
