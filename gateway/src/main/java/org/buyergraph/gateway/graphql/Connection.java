package org.buyergraph.gateway.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;

/** A page of a list, as Relay clients expect it. */
public record Connection<T>(List<Edge<T>> edges, List<T> nodes, PageInfo pageInfo, int totalCount, boolean truncated) {

    /** A place in a list, which is signed for clients only when one of them wants it. */
    record Place(String name, Ordering<?> ordering, Cursors cursors) {
        String cursor() {
            return cursors.of(ordering, name);
        }
    }

    /** An entry with its place in the list. */
    public record Edge<T>(Place place, T node) {
        public String cursor() {
            return place.cursor();
        }
    }

    /** Where a page stands in its list. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable Place start,
            @Nullable Place end) {
        public @Nullable String startCursor() {
            return start == null ? null : start.cursor();
        }

        public @Nullable String endCursor() {
            return end == null ? null : end.cursor();
        }
    }

    /**
     * Cuts a page out of a list that is held whole. A cursor names a place in the order, not a position: it stays right
     * when entries come and go around it.
     */
    public static <T> Connection<T> page(Listing<T> listing, Ordering<T> ordering, PageRequest request) {
        List<Edge<T>> all = ordered(listing, ordering, request.cursors());
        Comparator<String> order = ordering.comparator();
        String after = request.after() == null ? null : request.cursors().placeOf(ordering, request.after());
        String before = request.before() == null ? null : request.cursors().placeOf(ordering, request.before());
        int from = after == null ? 0 : countUpTo(all, place -> order.compare(place, after) <= 0);
        int to = before == null ? all.size() : countUpTo(all, place -> order.compare(place, before) < 0);
        int between = Math.max(0, to - from);
        int size = Math.min(request.size(), between);
        int start = request.fromEnd() ? from + between - size : from;
        return of(all, start, start + size, listing.truncated());
    }

    private static <T> List<Edge<T>> ordered(Listing<T> listing, Ordering<T> ordering, Cursors cursors) {
        List<Edge<T>> all = new ArrayList<>(listing.rows().size());
        for (T row : listing.rows()) {
            all.add(new Edge<>(new Place(ordering.place().apply(row), ordering, cursors), row));
        }
        all.sort(Comparator.comparing(edge -> edge.place().name(), ordering.comparator()));
        return all;
    }

    /** How many entries, from the first on, stand where the places are such. */
    private static int countUpTo(List<? extends Edge<?>> all, Predicate<String> such) {
        int count = 0;
        while (count < all.size() && such.test(all.get(count).place().name())) {
            count++;
        }
        return count;
    }

    private static <T> Connection<T> of(List<Edge<T>> all, int start, int end, boolean truncated) {
        List<Edge<T>> page = List.copyOf(all.subList(start, end));
        boolean empty = page.isEmpty();
        PageInfo info = new PageInfo(
                end < all.size(),
                start > 0,
                empty ? null : page.get(0).place(),
                empty ? null : page.get(page.size() - 1).place());
        return new Connection<>(page, page.stream().map(Edge::node).toList(), info, all.size(), truncated);
    }
}
