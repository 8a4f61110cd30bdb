package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.testkit.stub.StubRequest;

/** Filters and order of v1's newer lists: a parameter named like a field must equal it. */
final class StubV1Lists {

    private static final Set<String> NOT_FILTERS = Set.of("page", "pageSize", "sort");
    private static final int MOST_SORT_FIELDS = 2;

    private StubV1Lists() {}

    static List<Map<String, Object>> narrow(List<Map<String, Object>> all, StubRequest request, String defaultSort) {
        String sort = request.first("sort", defaultSort);
        return all.stream()
                .filter(object -> matches(object, request))
                .sorted(order(all, sort).thenComparing(object -> (String) object.get("id"), Comparator.reverseOrder()))
                .toList();
    }

    private static boolean matches(Map<String, Object> object, StubRequest request) {
        return request.query().entrySet().stream()
                .filter(entry -> !NOT_FILTERS.contains(entry.getKey()) && object.containsKey(entry.getKey()))
                .allMatch(entry ->
                        equal(object.get(entry.getKey()), entry.getValue().get(0)));
    }

    private static boolean equal(Object value, String text) {
        if (value instanceof BigDecimal number) {
            return text.matches("-?\\d+(\\.\\d+)?") && number.compareTo(new BigDecimal(text)) == 0;
        }
        return value != null && value.toString().equals(text);
    }

    /** The signs are the reverse of the usual: {@code +} or none is descending, {@code -} ascending. */
    private static Comparator<Map<String, Object>> order(List<Map<String, Object>> all, String sort) {
        List<String> fields = Stream.of(sort.split(",", -1)).map(String::strip).toList();
        if (fields.size() > MOST_SORT_FIELDS) {
            throw StubRefusal.badQuery("At most " + MOST_SORT_FIELDS + " fields to sort by: " + sort);
        }
        return fields.stream()
                .map(field -> field(all, field))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Comparator<Map<String, Object>> field(List<Map<String, Object>> all, String field) {
        String name = field.replaceFirst("^[+-]", "");
        if (all.stream().anyMatch(object -> !object.containsKey(name))) {
            throw StubRefusal.badQuery("Invalid sort parameter: " + field);
        }
        Comparator<Map<String, Object>> ascending =
                Comparator.comparing(object -> object.get(name), Comparator.nullsFirst(StubV1Lists::compare));
        return field.startsWith("-") ? ascending : ascending.reversed();
    }

    private static int compare(Object one, Object other) {
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right);
        }
        return one.toString().compareTo(other.toString());
    }
}
