package org.buyergraph.benchmark;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Requests that are asked in turn, all of them by every server. */
record Scenario(String name, String title, List<Ask> asks) {
    Scenario {
        asks = List.copyOf(asks);
    }

    Supplier<Ask> inTurn() {
        AtomicInteger turn = new AtomicInteger();
        return () -> asks.get(Math.floorMod(turn.getAndIncrement(), asks.size()));
    }
}
