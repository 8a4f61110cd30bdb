package org.buyergraph.gateway.security.share;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts what each name holds. A name that holds nothing takes no room. */
final class Tally {
    private final ConcurrentMap<String, Long> held = new ConcurrentHashMap<>();

    /** Whether the name holds no more than the most of it afterwards; otherwise nothing was added. */
    boolean add(String name, long amount, long most) {
        if (held.merge(name, amount, Long::sum) <= most) {
            return true;
        }
        subtract(name, amount);
        return false;
    }

    void subtract(String name, long amount) {
        held.computeIfPresent(name, (same, before) -> before == amount ? null : before - amount);
    }
}
