package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;

/** A record as a rule shows it: where the viewer has the right to it, and else as if it were not there. */
final class Shown {
    private Shown() {}

    static <V> Fact<V> where(Fact<Boolean> right, V record) {
        return right.flatMap(has -> where(has, record));
    }

    static <V> Fact<V> where(boolean right, V record) {
        return right ? Fact.of(record) : Fact.absent();
    }
}
