package org.buyergraph.zuora;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cuts rows to what one query asked: chosen fields, expansions, nulls or none. */
final class StubProjection {

    private final StubTables tables;
    private final StubQuery query;

    StubProjection(StubTables tables, StubQuery query) {
        this.tables = tables;
        this.query = query;
    }

    Map<String, Object> root(StubRow row, StubCollection collection) {
        return object(row, collection, "");
    }

    private Map<String, Object> object(StubRow row, StubCollection collection, String path) {
        Set<String> chosen = query.fieldsAt(path);
        Map<String, Object> object = new LinkedHashMap<>();
        row.values().forEach((name, value) -> {
            if (chosen == null || chosen.contains(name.toLowerCase(Locale.ROOT))) {
                put(object, name, plain(value));
            }
        });
        collection.relations().values().forEach(relation -> {
            String childPath =
                    (path.isEmpty() ? "" : path + '.') + relation.name().toLowerCase(Locale.ROOT);
            if (query.expansions().contains(childPath)) {
                expand(object, row, relation, childPath);
            }
        });
        return object;
    }

    private void expand(Map<String, Object> object, StubRow row, StubCollection.Relation relation, String path) {
        StubCollection target = StubCollections.target(relation.target());
        List<Map<String, Object>> children =
                tables.where(relation.target(), relation.to(), row.get(relation.from())).stream()
                        .limit(query.pageSize())
                        .map(child -> object(child, target, path))
                        .toList();
        if (relation.many()) {
            object.put(relation.name(), children);
        } else {
            put(object, relation.name(), children.isEmpty() ? null : children.get(0));
        }
    }

    private void put(Map<String, Object> object, String name, Object value) {
        if (value != null || query.includeNullFields()) {
            object.put(name, value);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof OffsetDateTime instant) {
            return StubText.instant(instant);
        }
        return value instanceof LocalDate date ? date.toString() : value;
    }
}
