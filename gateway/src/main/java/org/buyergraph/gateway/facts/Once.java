package org.buyergraph.gateway.facts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fact that is worked out when it is first wanted, and not again once it is known. */
public final class Once<V> implements Supplier<Fact<V>> {
    private final Supplier<Fact<V>> source;
    private volatile @Nullable Fact<V> known;

    public Once(Supplier<Fact<V>> source) {
        this.source = source;
    }

    @Override
    public Fact<V> get() {
        Fact<V> before = known;
        if (before != null) {
            return before;
        }
        Fact<V> fact = source.get();
        if (fact.isKnown()) {
            known = fact;
        }
        return fact;
    }
}
