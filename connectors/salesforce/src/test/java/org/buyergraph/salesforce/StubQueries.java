package org.buyergraph.salesforce;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.buyergraph.salesforce.StubSoqlQuery.Condition;
import org.buyergraph.salesforce.StubSoqlQuery.Order;
import org.buyergraph.testkit.data.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries and keeps their results for the pages to come, so that a walk sees every record once even where the
 * order leaves ties.
 */
final class StubQueries {

    // More than any test walks at once; the oldest locator goes first, as the vendor's do after two days.
    private static final int LOCATORS = 1_000;
    private static final int SMALLEST_PAGE = 200;
    private static final int LARGEST_PAGE = 2_000;

    private final Map<String, Result> locators = new LinkedHashMap<>();
    private int issued;
    private volatile int pageLimit = LARGEST_PAGE;

    void pageLimit(int rows) {
        pageLimit = rows;
    }

    Map<String, Object> run(StubView view, String version, String soql, @Nullable String options) {
        StubSoqlQuery query = StubSoqlParser.parse(soql);
        StubFaults.strike(query);
        StubObject<?> object = view.object(query.from()).orElseThrow(() -> StubApiError.invalidType(query.from()));
        List<StubPath> paths =
                query.select().stream().map(field -> view.path(object, field)).toList();
        StubRecords records = new StubRecords(view, version);
        List<Map<String, @Nullable Object>> found = view.rows(object).stream()
                .filter(matches(view, object, query))
                .sorted(order(view, object, query.orderBy()))
                .limit(query.limit().orElse(Integer.MAX_VALUE))
                .map(row -> records.write(object, row, paths))
                .toList();
        return page(new Result(found, version, pageSize(options, pageLimit)), null, 0);
    }

    Map<String, Object> more(String locatorAndOffset, @Nullable String options) {
        int dash = locatorAndOffset.lastIndexOf('-');
        String offset = locatorAndOffset.substring(dash + 1);
        if (dash < 0 || !offset.matches("\\d{1,9}")) {
            throw StubApiError.invalidQueryLocator();
        }
        String locator = locatorAndOffset.substring(0, dash);
        Result result = result(locator);
        int from = Integer.parseInt(offset);
        if (from >= result.records().size()) {
            throw StubApiError.invalidQueryLocator();
        }
        return page(result.withPageSize(pageSize(options, result.pageSize())), locator, from);
    }

    private Map<String, Object> page(Result result, @Nullable String locator, int from) {
        int all = result.records().size();
        int to = Math.min(all, from + result.pageSize());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("totalSize", all);
        page.put("done", to == all);
        if (to < all) {
            String next = locator == null ? keep(result) : locator;
            page.put("nextRecordsUrl", "/services/data/%s/query/%s-%d".formatted(result.version(), next, to));
        }
        page.put("records", result.records().subList(from, to));
        return page;
    }

    private synchronized String keep(Result result) {
        issued++;
        String locator = Ids.withChecksum(String.format(Locale.ROOT, "01g4M00000Q%04d", issued % 10_000));
        if (locators.size() == LOCATORS) {
            locators.remove(locators.keySet().iterator().next());
        }
        locators.put(locator, result);
        return locator;
    }

    private synchronized Result result(String locator) {
        Result result = locators.get(locator);
        if (result == null) {
            throw StubApiError.invalidQueryLocator();
        }
        return result;
    }

    /** {@code Sforce-Query-Options: batchSize=500} is a wish: out of range it is brought into it. */
    private int pageSize(@Nullable String options, int otherwise) {
        String wish = options == null ? "" : options.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!wish.matches("batchsize=\\d{1,6}")) {
            return otherwise;
        }
        int asked = Integer.parseInt(wish.substring("batchsize=".length()));
        return Math.min(pageLimit, Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, asked)));
    }

    private static Predicate<Map<String, @Nullable Object>> matches(
            StubView view, StubObject<?> object, StubSoqlQuery query) {
        Stream<Predicate<Map<String, @Nullable Object>>> each =
                query.where().stream().map(condition -> matches(view, object, condition));
        return query.either() ? each.reduce(row -> false, Predicate::or) : each.reduce(row -> true, Predicate::and);
    }

    private static Predicate<Map<String, @Nullable Object>> matches(
            StubView view, StubObject<?> object, Condition condition) {
        StubPath path = view.path(object, condition.field());
        Predicate<@Nullable Object> filter = StubSoqlFilter.of(path.field(), condition);
        return row -> filter.test(view.value(row, path));
    }

    private static Comparator<Map<String, @Nullable Object>> order(
            StubView view, StubObject<?> object, List<Order> orders) {
        return orders.stream()
                .map(order -> order(view, object, order))
                .reduce((row, other) -> 0, Comparator::thenComparing);
    }

    /** Nulls come first in either direction unless told otherwise. */
    private static Comparator<Map<String, @Nullable Object>> order(StubView view, StubObject<?> object, Order order) {
        StubPath path = view.path(object, order.field());
        Comparator<@Nullable Object> values = order.descending()
                ? Comparator.comparing(StubQueries::sortKey, Comparator.reverseOrder())
                : Comparator.comparing(StubQueries::sortKey);
        Comparator<@Nullable Object> withNulls =
                order.nullsLast() ? Comparator.nullsLast(values) : Comparator.nullsFirst(values);
        return (row, other) -> withNulls.compare(view.value(row, path), view.value(other, path));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> sortKey(Object value) {
        Object key = value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
        return (Comparable<Object>) key;
    }

    private record Result(List<Map<String, @Nullable Object>> records, String version, int pageSize) {
        Result withPageSize(int size) {
            return new Result(records, version, size);
        }
    }
}
