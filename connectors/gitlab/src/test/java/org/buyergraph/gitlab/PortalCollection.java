package org.buyergraph.gitlab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** One collection of the portal: asked by exactly one filter of at most a hundred values, answered page by page. */
final class PortalCollection<T> {

    private static final int MAX_VALUES = 100;

    private final String name;
    private final Supplier<List<T>> records;
    private final BiFunction<T, StubRequest, JsonObject> json;
    private final Map<String, Filter<T>> filters;

    PortalCollection(
            String name,
            Supplier<List<T>> records,
            BiFunction<T, StubRequest, JsonObject> json,
            Map<String, Filter<T>> filters) {
        this.name = name;
        this.records = records;
        this.json = json;
        this.filters = filters;
    }

    /** How a filter reads its parameter, and which records it lets through. */
    record Filter<T>(
            Function<String, List<String>> split, BiPredicate<T, Set<String>> matches, String pattern, int maxHits) {

        /** Any of several values, compared as they are. */
        static <T> Filter<T> anyOf(Function<T, @Nullable Object> field) {
            return new Filter<>(
                    PortalCollection::commaSeparated,
                    (row, values) -> values.contains(String.valueOf(field.apply(row))),
                    ".+",
                    Integer.MAX_VALUE);
        }

        static <T> Filter<T> numbers(Function<T, @Nullable Object> field) {
            Filter<T> any = anyOf(field);
            return new Filter<>(any.split, any.matches, "\\d{1,18}", any.maxHits);
        }

        static <T> Filter<T> anyCase(Function<T, String> field) {
            return new Filter<>(
                    text -> commaSeparated(lower(text)),
                    (row, values) -> values.contains(lower(field.apply(row))),
                    ".+",
                    Integer.MAX_VALUE);
        }

        /** One value, found anywhere in the field, at most a hundred hits. */
        static <T> Filter<T> part(Function<T, String> field) {
            return new Filter<>(
                    text -> List.of(lower(text)),
                    (row, values) -> values.stream().allMatch(lower(field.apply(row))::contains),
                    ".+",
                    MAX_VALUES);
        }

        /** One value that begins the field, at most a hundred hits. */
        static <T> Filter<T> start(Function<T, String> field) {
            Filter<T> part = part(field);
            return new Filter<>(
                    part.split,
                    (row, values) -> values.stream().allMatch(lower(field.apply(row))::startsWith),
                    ".+",
                    MAX_VALUES);
        }

        /** One value that is the whole of either field, at most a hundred hits. */
        static <T> Filter<T> either(Function<T, String> one, Function<T, String> other) {
            return new Filter<>(
                    text -> List.of(lower(text)),
                    (row, values) -> values.contains(lower(one.apply(row))) || values.contains(lower(other.apply(row))),
                    ".+",
                    MAX_VALUES);
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static List<String> commaSeparated(String text) {
        return List.of(text.split(",", -1));
    }

    /** What a request asks for, whether or not it will be refused. */
    List<String> values(StubRequest request) {
        return filters.keySet().stream()
                .flatMap(filter -> request.all(filter).stream())
                .flatMap(given -> commaSeparated(given).stream())
                .toList();
    }

    StubResponse answer(StubRequest request) {
        List<String> used =
                filters.keySet().stream().filter(request.query()::containsKey).toList();
        if (used.size() != 1) {
            return refused("exactly one filter is expected: "
                    + String.join(", ", filters.keySet().stream().sorted().toList()));
        }
        String filterName = used.get(0);
        List<String> given = request.query().get(filterName);
        if (given.size() != 1) {
            return refused(filterName + " is given more than once");
        }
        Filter<T> filter = filters.get(filterName);
        List<String> values = filter.split().apply(given.get(0));
        if (values.size() > MAX_VALUES) {
            return refused(filterName + " has more than " + MAX_VALUES + " values");
        }
        if (!values.stream().allMatch(value -> value.matches(filter.pattern()))) {
            return refused(filterName + " is invalid");
        }
        String complaint = PageOf.complaint(request);
        return complaint == null ? page(filter, Set.copyOf(values), request) : refused(complaint);
    }

    private StubResponse page(Filter<T> filter, Set<String> values, StubRequest request) {
        List<T> found = records.get().stream()
                .filter(row -> filter.matches().test(row, values))
                .limit(filter.maxHits())
                .toList();
        PageOf<T> page = PageOf.of(found, request);
        List<JsonObject> rows = new ArrayList<>();
        page.items().forEach(row -> rows.add(json.apply(row, request)));
        return StubResponse.json(
                200,
                new JsonObject()
                        .with(name, rows)
                        .with(
                                "meta",
                                new JsonObject()
                                        .with("page", page.page())
                                        .with("per_page", page.perPage())
                                        .with("total", page.total())));
    }

    private static StubResponse refused(String reason) {
        return StubResponse.json(422, Map.of("errors", List.of(reason)));
    }
}
