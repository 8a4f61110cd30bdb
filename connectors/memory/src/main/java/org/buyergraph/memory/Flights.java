package org.buyergraph.memory;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The calls to backends that are under way, of all questions, and the lock that guards them. Its monitor is the one lock of
 * memory; see RATIONALE.md.
 */
final class Flights {
    private final Set<Call<?, ?>> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    void begin(Call<?, ?> call) {
        assert Thread.holdsLock(this);
        underWay.add(call);
    }

    void end(Call<?, ?> call) {
        assert Thread.holdsLock(this);
        underWay.remove(call);
    }

    /** Every call under way will mind the purge when its replies come. */
    void purge(Purge purge) {
        assert Thread.holdsLock(this);
        underWay.forEach(call -> call.purge(purge));
    }

    synchronized int count() {
        return underWay.size();
    }
}
