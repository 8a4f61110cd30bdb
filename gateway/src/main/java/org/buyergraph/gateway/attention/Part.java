package org.buyergraph.gateway.attention;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.disagreement.FactSource;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.spi.BackendException;

/**
 * What one look came to: half an answer where a source does not tell, which costs what rests on it and is said.
 *
 * @param truncated more was there than was looked at
 * @param incomplete sources that did not tell
 */
record Part<V>(List<V> found, boolean truncated, Set<FactSource> incomplete) {
    Part {
        found = List.copyOf(found);
        incomplete = Set.copyOf(incomplete);
    }

    static <V> Part<V> of(Collection<V> found) {
        return new Part<>(List.copyOf(found), false, Set.of());
    }

    /** What is there; a source that is no part of this gateway's world is not missed. */
    static <V> Fact<Part<V>> of(Fact<? extends Collection<V>> found) {
        return orIncomplete(found.map(Part::<V>of), List.of());
    }

    /** The same, with what can be said all the same where a source does not tell. */
    static <V> Fact<Part<V>> orIncomplete(Fact<Part<V>> part, Collection<V> otherwise) {
        return part.orElse(of(otherwise)).orWhereUntold(why -> Fact.of(without(why, otherwise)));
    }

    private static <V> Part<V> without(BackendException why, Collection<V> otherwise) {
        Set<FactSource> silent = why.isNotConfigured() ? Set.of() : Set.of(FactSource.of(why.backend()));
        return new Part<>(List.copyOf(otherwise), false, silent);
    }

    /** All of these, asked at once. */
    static <V> Fact<Part<V>> together(Collection<Fact<Part<V>>> parts) {
        return Fact.all(parts, part -> part).map(Part::joined);
    }

    private static <V> Part<V> joined(List<Part<V>> parts) {
        Set<FactSource> incomplete = EnumSet.noneOf(FactSource.class);
        parts.forEach(part -> incomplete.addAll(part.incomplete()));
        return new Part<>(
                parts.stream().flatMap(part -> part.found().stream()).toList(),
                parts.stream().anyMatch(Part::truncated),
                incomplete);
    }

    <W> Part<W> map(Function<? super V, ? extends W> function) {
        return new Part<>(found.stream().<W>map(function).toList(), truncated, incomplete);
    }

    Part<V> truncatedIf(boolean more) {
        return new Part<>(found, truncated || more, incomplete);
    }
}
