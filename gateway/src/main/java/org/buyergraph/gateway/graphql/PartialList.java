package org.buyergraph.gateway.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Want;
import org.jspecify.annotations.Nullable;

/** A list each of whose entries may be missing or fail for itself. */
public record PartialList(List<Fact<?>> entries) {
    public PartialList {
        entries = List.copyOf(entries);
    }

    /** Asks for all entries at once and keeps their order. */
    public static <T> Fact<PartialList> of(Collection<T> of, Function<? super T, Fact<?>> ask) {
        List<Fact<?>> entries = new ArrayList<>(of.size());
        Set<Want<?, ?>> wants = new LinkedHashSet<>();
        for (T one : of) {
            Fact<?> entry = settled(one, ask);
            entries.add(entry);
            if (entry instanceof Fact.Unknown<?> unknown) {
                wants.addAll(unknown.wants());
            }
        }
        return wants.isEmpty() ? Fact.of(new PartialList(entries)) : new Fact.Unknown<>(wants);
    }

    private static <T> Fact<?> settled(T one, Function<? super T, Fact<?>> ask) {
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

    /** What is there; null where nothing is. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>(entries.size());
        entries.forEach(entry -> values.add(entry instanceof Fact.Found<?> found ? found.value() : null));
        return values;
    }
}
