package org.buyergraph.salesforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.buyergraph.testkit.data.DataSet;

/** The org behind the API: the data, which fields its administrator lets the gateway see, and its surprises. */
final class StubOrg {

    private static final Instant DEPLOYED = Instant.parse("2026-10-01T06:00:00Z");

    private final DataSet data;
    private final Map<String, List<String>> hidden = new ConcurrentHashMap<>();
    private volatile Instant schemaChangedAt = DEPLOYED;
    private volatile boolean unknownPicklistValues;

    StubOrg(DataSet data) {
        this.data = data;
    }

    /** What the org looks like now: one call sees one state of it. */
    StubView view() {
        List<? extends StubObject<?>> objects = StubObjects.ALL.stream()
                .map(object -> object.without(hidden.getOrDefault(object.name(), List.of())))
                .toList();
        return new StubView(objects, data, unknownPicklistValues);
    }

    void hide(String object, String field) {
        hidden.computeIfAbsent(object, ignored -> new CopyOnWriteArrayList<>()).add(field);
        schemaChangedAt = Instant.now();
    }

    void unknownPicklistValues(boolean on) {
        unknownPicklistValues = on;
    }

    Instant schemaChangedAt() {
        return schemaChangedAt;
    }
}
