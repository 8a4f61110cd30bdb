package org.buyergraph.salesforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows as records: {@code attributes} first, then what was asked for, related records nested. */
final class StubRecords {

    private final StubView view;
    private final String version;

    StubRecords(StubView view, String version) {
        this.view = view;
        this.version = version;
    }

    Map<String, @Nullable Object> write(StubObject<?> object, Map<String, @Nullable Object> row, List<StubPath> paths) {
        Map<String, @Nullable Object> record = start(object, row);
        paths.forEach(path -> put(record, row, path));
        return record;
    }

    private void put(Map<String, @Nullable Object> record, Map<String, @Nullable Object> row, StubPath path) {
        if (path.steps().isEmpty()) {
            String name = path.field().name();
            record.put(name, StubView.shown(row.get(name)));
            return;
        }
        StubPath.Step step = path.steps().get(0);
        Optional<Map<String, @Nullable Object>> related = view.follow(row, step);
        if (related.isEmpty()) {
            record.put(step.name(), null);
            return;
        }
        put(nested(record, step, related.get()), related.get(), rest(path));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> nested(
            Map<String, @Nullable Object> record, StubPath.Step step, Map<String, @Nullable Object> related) {
        return (Map<String, @Nullable Object>)
                record.computeIfAbsent(step.name(), ignored -> start(step.target(), related));
    }

    private static StubPath rest(StubPath path) {
        return new StubPath(path.steps().subList(1, path.steps().size()), path.field());
    }

    private Map<String, @Nullable Object> start(StubObject<?> object, Map<String, @Nullable Object> row) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", object.name());
        attributes.put("url", "/services/data/%s/sobjects/%s/%s".formatted(version, object.name(), row.get("Id")));
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("attributes", attributes);
        return record;
    }
}
