package org.buyergraph.zuora;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** Object Query over tables: filters, order, pages and single records. */
final class StubObjectQuery {

    private static final Comparator<StubRow> NEWEST_FIRST = Comparator.<StubRow, OffsetDateTime>comparing(
                    row -> (OffsetDateTime) row.get("updatedDate"), Comparator.comparing(OffsetDateTime::toInstant))
            .thenComparing(row -> row.text("id"))
            .reversed();

    /** Where sorted fields are equal the vendor promises no order: neither the ids' nor the dates'. */
    private static final Comparator<StubRow> NO_PROMISED_ORDER = Comparator.<StubRow>comparingInt(
                    row -> Integer.reverse(row.text("id").hashCode() * 0x9E3779B9))
            .thenComparing(row -> row.text("id"));

    private final StubWarehouse warehouse;
    private final StubOddities oddities;
    private volatile Found last;

    StubObjectQuery(StubWarehouse warehouse, StubOddities oddities) {
        this.warehouse = warehouse;
        this.oddities = oddities;
    }

    StubResponse answer(StubRequest request) {
        try {
            return StubResponse.json(200, find(request));
        } catch (StubRefusal refusal) {
            return StubErrors.objectQuery(refusal);
        }
    }

    private Map<String, Object> find(StubRequest request) {
        List<String> segments = request.segments();
        StubCollection collection = segments.size() < 2 ? null : StubCollections.BY_PATH.get(segments.get(1));
        if (collection == null || segments.size() > 3 || !segments.get(0).equals("object-query")) {
            throw StubRefusal.notFound(request.path());
        }
        return segments.size() == 2 ? list(collection, request) : one(collection, segments.get(2), request);
    }

    private Map<String, Object> list(StubCollection collection, StubRequest request) {
        StubQuery query = StubQuery.parse(request, collection);
        if (collection.path().equals("invoice-items") && query.filters().isEmpty()) {
            throw StubRefusal.missing("filter[]");
        }
        StubTables tables = warehouse.tables();
        return page(found(tables, collection, query), collection, query, new StubProjection(tables, query));
    }

    /** What the pages of one list have in common: a hundred of them are not each looked for again. */
    private record Found(
            StubTables tables, String collection, List<StubFilter> filters, Object sort, List<StubRow> rows) {
        @SuppressWarnings("ReferenceEquality")
        boolean isFor(StubTables now, StubCollection wanted, StubQuery query) {
            return tables == now
                    && collection.equals(wanted.path())
                    && filters.equals(query.filters())
                    && Objects.equals(sort, query.sort());
        }
    }

    private List<StubRow> found(StubTables tables, StubCollection collection, StubQuery query) {
        Found before = last;
        if (before != null && query.cursor() != null && before.isFor(tables, collection, query)) {
            return before.rows();
        }
        List<StubRow> rows = Stream.concat(tables.rows(collection.path()).stream(), hidden(collection, query))
                .filter(row -> query.filters().stream().allMatch(filter -> filter.matches(row)))
                .sorted(order(query))
                .toList();
        last = new Found(tables, collection.path(), query.filters(), query.sort(), rows);
        return rows;
    }

    private Map<String, Object> one(StubCollection collection, String key, StubRequest request) {
        StubQuery query = StubQuery.parse(request, collection);
        StubTables tables = warehouse.tables();
        StubRow row = byKey(tables, collection, key);
        if (row == null) {
            throw StubRefusal.notFound(key);
        }
        return new StubProjection(tables, query).root(row, collection);
    }

    /** Accounts of the fault keys that the filters name. */
    private Stream<StubRow> hidden(StubCollection collection, StubQuery query) {
        if (!collection.path().equals("accounts")) {
            return Stream.empty();
        }
        List<String> named = query.filters().stream()
                .filter(filter ->
                        filter.operator() == StubFilter.Operator.EQ || filter.operator() == StubFilter.Operator.IN)
                .flatMap(filter -> filter.values().stream())
                .toList();
        return warehouse.faultAccounts(named).stream();
    }

    private StubRow byKey(StubTables tables, StubCollection collection, String key) {
        if (collection.path().equals("accounts")) {
            List<StubRow> hidden = warehouse.faultAccounts(List.of(key));
            if (!hidden.isEmpty()) {
                return hidden.get(0);
            }
        }
        List<StubRow> byId = tables.where(collection.path(), "id", key);
        if (!byId.isEmpty() || collection.number() == null) {
            return byId.isEmpty() ? null : byId.get(0);
        }
        return tables.where(collection.path(), collection.number(), key).stream()
                .filter(row -> !Boolean.FALSE.equals(row.get("isLatestVersion")))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> page(
            List<StubRow> found, StubCollection collection, StubQuery query, StubProjection projection) {
        // Recorded answers of this collection carry plain offsets, the others markers.
        boolean offsets = query.sort() != null || collection.path().equals("invoice-items");
        int start = start(found, query, offsets);
        int end = Math.min(found.size(), start + query.pageSize());
        List<Map<String, Object>> data = found.subList(start, end).stream()
                .map(row -> projection.root(row, collection))
                .toList();
        Map<String, Object> page = new LinkedHashMap<>();
        if (end < found.size()) {
            page.put("nextPage", nextPage(found.get(end - 1), end, offsets, query));
        } else if (query.includeNullFields()) {
            page.put("nextPage", null);
        }
        page.put("data", data);
        return page;
    }

    private String nextPage(StubRow last, int end, boolean offsets, StubQuery query) {
        boolean repeat = query.cursor() != null && oddities.has(StubZuora.Oddity.REPEATED_PAGE);
        return repeat ? query.cursorText() : next(last, end, offsets).encode();
    }

    private static StubCursor next(StubRow last, int end, boolean offsets) {
        return offsets
                ? new StubCursor.Offset(end)
                : new StubCursor.After((OffsetDateTime) last.get("updatedDate"), last.text("id"));
    }

    private static int start(List<StubRow> found, StubQuery query, boolean offsets) {
        StubCursor cursor = query.cursor();
        if (cursor == null) {
            return 0;
        }
        if (cursor instanceof StubCursor.Offset offset && offsets) {
            return Math.min(offset.rows(), found.size());
        }
        if (cursor instanceof StubCursor.After after && !offsets) {
            int start = 0;
            while (start < found.size() && !after.isBefore(found.get(start))) {
                start++;
            }
            return start;
        }
        throw StubRefusal.badQuery("Invalid cursor: " + query.cursorText());
    }

    private static Comparator<StubRow> order(StubQuery query) {
        if (query.sort() == null) {
            return NEWEST_FIRST;
        }
        Comparator<StubRow> order = Comparator.comparing(
                row -> row.get(query.sort().field()), Comparator.nullsFirst(StubObjectQuery::compare));
        return (query.sort().descending() ? order.reversed() : order).thenComparing(NO_PROMISED_ORDER);
    }

    private static int compare(Object left, Object right) {
        if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        if (left instanceof OffsetDateTime one && right instanceof OffsetDateTime other) {
            return one.toInstant().compareTo(other.toInstant());
        }
        return left.toString().compareToIgnoreCase(right.toString());
    }
}
