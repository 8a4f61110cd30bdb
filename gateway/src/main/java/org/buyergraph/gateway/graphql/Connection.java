package org.buyergraph.gateway.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;

/** A page of a list, as Relay clients expect it. */
public record Connection<T>(List<Edge<T>> edges, List<T> nodes, PageInfo pageInfo, int totalCount, boolean truncated) {

    /** An entry with its place in the list. */
    public record Edge<T>(String cursor, T node) {}

    /** Where a page stands in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * Cuts a page out of a list that is held whole. A cursor names a place in the order, not a position: it stays right
     * when entries come and go around it.
     */
    public static <T> Connection<T> page(Listing<T> listing, Ordering<T> ordering, PageRequest request) {
        Comparator<String> order = ordering.comparator();
        List<Edge<T>> all = listing.rows().stream()
                .map(row -> new Edge<>(ordering.place().apply(row), row))
                .sorted(Comparator.comparing(Edge::cursor, order))
                .toList();
        String after = request.after() == null ? null : request.cursors().placeOf(ordering, request.after());
        String before = request.before() == null ? null : request.cursors().placeOf(ordering, request.before());
        List<Edge<T>> between = all.stream()
                .filter(edge -> after == null || order.compare(edge.cursor(), after) > 0)
                .filter(edge -> before == null || order.compare(edge.cursor(), before) < 0)
                .toList();
        int size = Math.min(request.size(), between.size());
        int from = request.fromEnd() ? between.size() - size : 0;
        List<Edge<T>> page = between.subList(from, from + size);
        int start = page.isEmpty() ? placesUpTo(after, all, order) : all.indexOf(page.get(0));
        return of(page, start, all.size(), place -> request.cursors().of(ordering, place), listing.truncated());
    }

    /** Where a page would begin that has no entries: it, too, has a before and an after. */
    private static int placesUpTo(@Nullable String after, List<? extends Edge<?>> all, Comparator<String> order) {
        return after == null
                ? 0
                : (int) all.stream()
                        .filter(edge -> order.compare(edge.cursor(), after) <= 0)
                        .count();
    }

    private static <T> Connection<T> of(
            List<Edge<T>> page, int start, int total, UnaryOperator<String> cursor, boolean truncated) {
        List<Edge<T>> edges = page.stream()
                .map(edge -> new Edge<>(cursor.apply(edge.cursor()), edge.node()))
                .toList();
        List<T> nodes = page.stream().map(Edge::node).toList();
        PageInfo info = new PageInfo(
                start + page.size() < total,
                start > 0,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new Connection<>(edges, nodes, info, total, truncated);
    }
}
