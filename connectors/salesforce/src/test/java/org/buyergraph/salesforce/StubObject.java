package org.buyergraph.salesforce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.jspecify.annotations.Nullable;

/** An sObject: its name, its fields in the order of an answer, and its records in the data set. */
record StubObject<R>(
        String name,
        String plural,
        String keyPrefix,
        Function<DataSet, List<R>> records,
        List<StubField<R>> fields,
        List<Child> children) {

    /** A reference that points here. */
    record Child(String object, String field, String relationship) {}

    Stream<Map<String, @Nullable Object>> rows(DataSet data) {
        return records.apply(data).stream().map(this::row);
    }

    private Map<String, @Nullable Object> row(R record) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        fields.forEach(field -> row.put(field.name(), field.value().apply(record)));
        return row;
    }

    Optional<StubField<R>> field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(fieldName))
                .findFirst();
    }

    Optional<StubField<R>> reference(String relationshipName) {
        return fields.stream()
                .filter(field -> relationshipName.equalsIgnoreCase(field.relationship()))
                .findFirst();
    }

    StubObject<R> withChildren(Child... known) {
        return new StubObject<>(name, plural, keyPrefix, records, fields, List.of(known));
    }

    StubObject<R> without(List<String> hidden) {
        List<StubField<R>> visible = fields.stream()
                .filter(field -> hidden.stream().noneMatch(field.name()::equalsIgnoreCase))
                .toList();
        return new StubObject<>(name, plural, keyPrefix, records, visible, children);
    }
}
