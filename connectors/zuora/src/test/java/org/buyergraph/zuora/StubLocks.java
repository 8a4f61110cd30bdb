package org.buyergraph.zuora;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.buyergraph.zuora.StubRefusal.OrderCode;

/** The subscriptions that orders are at work on: a second order does not wait, it is refused. */
final class StubLocks {

    private final Set<String> taken = new HashSet<>();

    <T> T holding(Collection<String> subscriptions, Supplier<T> work) {
        take(Set.copyOf(subscriptions));
        try {
            return work.get();
        } finally {
            release(subscriptions);
        }
    }

    /** Refused where one of them is taken. */
    synchronized void check(List<String> subscriptions) {
        if (subscriptions.stream().anyMatch(taken::contains)) {
            throw refusal();
        }
    }

    static StubRefusal refusal() {
        return StubRefusal.order(OrderCode.LOCKED, "Operation failed due to a lock competition, please retry later.");
    }

    private synchronized void take(Set<String> subscriptions) {
        check(List.copyOf(subscriptions));
        taken.addAll(subscriptions);
    }

    private synchronized void release(Collection<String> subscriptions) {
        taken.removeAll(subscriptions);
    }
}
