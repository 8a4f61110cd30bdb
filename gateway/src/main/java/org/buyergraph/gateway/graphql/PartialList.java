package org.buyergraph.gateway.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Want;
import org.jspecify.annotations.Nullable;

/** A list each of whose entries may be missing or fail for itself. */
public record PartialList<V>(List<Fact<? extends V>> entries) {
    public PartialList {
        entries = List.copyOf(entries);
    }

    /** Asks for all entries at once and keeps their order. */
    public static <T, V> Fact<PartialList<V>> of(
            Collection<T> of, Function<? super T, ? extends Fact<? extends V>> ask) {
        List<Fact<? extends V>> entries = new ArrayList<>(of.size());
        Set<Want<?, ?>> wants = new LinkedHashSet<>();
        for (T one : of) {
            Fact<? extends V> entry = settled(one, ask);
            entries.add(entry);
            if (entry instanceof Fact.Unknown<?> unknown) {
                wants.addAll(unknown.wants());
            }
        }
        return wants.isEmpty() ? Fact.of(new PartialList<>(entries)) : new Fact.Unknown<>(wants);
    }

    private static <T, V> Fact<? extends V> settled(T one, Function<? super T, ? extends Fact<? extends V>> ask) {
        try {
            return ask.apply(one);
        } catch (RuntimeException failure) {
            return Fact.failed(failure);
        }
    }

    /** Whether no entry failed. */
    public boolean isWhole() {
        return entries.stream().noneMatch(Fact.Failed.class::isInstance);
    }

    /** What is there. */
    public Stream<V> found() {
        return entries.stream().<V>mapMulti((entry, to) -> {
            if (entry instanceof Fact.Found<? extends V> found) {
                to.accept(found.value());
            }
        });
    }

    /** What is there; null where nothing is. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(entries.size());
        entries.forEach(entry -> values.add(entry instanceof Fact.Found<?> found ? found.value() : null));
        return values;
    }
}
