package org.buyergraph.gateway.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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
     *
     * @param place of an entry in the order: unique, and ordered as text
     */
    public static <T> Connection<T> page(Listing<T> listing, Function<T, String> place, PageRequest request) {
        List<Edge<T>> all = listing.rows().stream()
                .map(row -> new Edge<>(place.apply(row), row))
                .sorted(Comparator.comparing(Edge::cursor))
                .toList();
        String after = request.after() == null ? null : Cursor.placeOf(request.after());
        String before = request.before() == null ? null : Cursor.placeOf(request.before());
        List<Edge<T>> between = all.stream()
                .filter(edge -> after == null || edge.cursor().compareTo(after) > 0)
                .filter(edge -> before == null || edge.cursor().compareTo(before) < 0)
                .toList();
        int size = Math.min(request.size(), between.size());
        int from = request.fromEnd() ? between.size() - size : 0;
        List<Edge<T>> page = between.subList(from, from + size);
        return of(page, all, listing.truncated());
    }

    private static <T> Connection<T> of(List<Edge<T>> page, List<Edge<T>> all, boolean truncated) {
        List<Edge<T>> edges = new ArrayList<>();
        page.forEach(edge -> edges.add(new Edge<>(Cursor.of(edge.cursor()), edge.node())));
        List<T> nodes = page.stream().map(Edge::node).toList();
        if (page.isEmpty()) {
            return new Connection<>(edges, nodes, new PageInfo(false, false, null, null), all.size(), truncated);
        }
        boolean next = !page.get(page.size() - 1).equals(all.get(all.size() - 1));
        boolean previous = !page.get(0).equals(all.get(0));
        PageInfo info = new PageInfo(
                next,
                previous,
                edges.get(0).cursor(),
                edges.get(edges.size() - 1).cursor());
        return new Connection<>(List.copyOf(edges), nodes, info, all.size(), truncated);
    }
}
