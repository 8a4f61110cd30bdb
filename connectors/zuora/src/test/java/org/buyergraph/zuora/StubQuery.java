package org.buyergraph.zuora;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.testkit.stub.StubRequest;

/** The parameters of one Object Query call, checked as the vendor checks them. */
record StubQuery(
        List<StubFilter> filters,
        Sort sort,
        Set<String> expansions,
        Map<String, Set<String>> fields,
        boolean includeNullFields,
        int pageSize,
        StubCursor cursor,
        String cursorText) {

    record Sort(String field, boolean descending) {}

    private static final int LARGEST_PAGE = 99;
    private static final int DEFAULT_PAGE = 10;
    private static final Pattern SORT = Pattern.compile("(\\w+)\\.(ASC|DESC)");

    static StubQuery parse(StubRequest request, StubCollection collection) {
        Map<String, List<String>> query = request.query();
        List<StubFilter> filters = values(query, "filter[]").stream()
                .map(text -> StubFilter.parse(text, collection.filters()))
                .toList();
        String cursor = values(query, "cursor").stream().findFirst().orElse(null);
        return new StubQuery(
                filters,
                sort(values(query, "sort[]"), collection.filters()),
                expansions(values(query, "expand[]"), collection.expansions()),
                fields(query),
                values(query, "includeNullFields").stream().anyMatch("true"::equalsIgnoreCase),
                pageSize(values(query, "pageSize")),
                cursor == null ? null : StubCursor.decode(cursor),
                cursor);
    }

    /** The names asked for at this path of expansions, lower-cased; null when everything is wanted. */
    Set<String> fieldsAt(String path) {
        return fields.get(path);
    }

    private static List<String> values(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of());
    }

    private static Sort sort(List<String> sorts, Set<String> allowed) {
        if (sorts.isEmpty()) {
            return null;
        }
        Matcher form = SORT.matcher(sorts.get(0));
        if (sorts.size() > 1 || !form.matches() || !allowed.contains(lower(form.group(1)))) {
            throw StubRefusal.badQuery("Invalid sort parameter: " + String.join(", ", sorts));
        }
        return new Sort(form.group(1), "DESC".equals(form.group(2)));
    }

    private static Set<String> expansions(List<String> asked, Set<String> allowed) {
        Set<String> paths = new LinkedHashSet<>();
        for (String path : asked) {
            if (!allowed.contains(path)) {
                throw StubRefusal.badQuery("Invalid expand parameter: " + path);
            }
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                paths.add(path.substring(0, dot));
            }
            paths.add(path);
        }
        return paths;
    }

    private static Map<String, Set<String>> fields(Map<String, List<String>> query) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (name.equals("fields[]")) {
                fields.put("", names(values));
            } else if (name.endsWith(".fields[]")) {
                fields.put(lower(name.substring(0, name.length() - ".fields[]".length())), names(values));
            }
        });
        return fields;
    }

    private static Set<String> names(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(name -> lower(name.strip()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int pageSize(List<String> values) {
        if (values.isEmpty()) {
            return DEFAULT_PAGE;
        }
        try {
            int size = Integer.parseInt(values.get(0));
            if (size >= 1 && size <= LARGEST_PAGE) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw StubRefusal.invalid("pageSize must be between 1 and " + LARGEST_PAGE + ".");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
