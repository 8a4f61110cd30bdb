package org.buyergraph.testkit.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The records of one kind in the order they were added. A record with a known key takes the place of the old one. */
final class Shelf<T extends SampleRecord> {

    private final Map<String, T> records = new LinkedHashMap<>();
    private @Nullable List<T> snapshot;

    synchronized void add(T record) {
        records.put(record.key(), record);
        snapshot = null;
    }

    synchronized void remove(String key) {
        records.remove(key);
        snapshot = null;
    }

    synchronized void copyFrom(Shelf<T> other) {
        other.all().forEach(record -> records.put(record.key(), record));
        snapshot = null;
    }

    synchronized List<T> all() {
        List<T> current = snapshot;
        if (current == null) {
            current = List.copyOf(records.values());
            snapshot = current;
        }
        return current;
    }

    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(records.get(key));
    }
}
