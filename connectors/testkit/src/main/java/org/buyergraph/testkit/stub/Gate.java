package org.buyergraph.testkit.stub;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Before it calls wait, without an answer, until it is opened: so a test says when, and needs no latency. Thread-safe. */
public final class Gate {

    private final String path;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger arrived = new AtomicInteger();

    Gate(String path) {
        this.path = path;
    }

    public void open() {
        closed.countDown();
    }

    /** How many calls have come to it. */
    public int arrived() {
        return arrived.get();
    }

    void pass(String requestPath) {
        if (!requestPath.matches(path)) {
            return;
        }
        arrived.incrementAndGet();
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
