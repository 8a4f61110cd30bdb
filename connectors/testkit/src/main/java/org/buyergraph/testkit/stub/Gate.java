package org.buyergraph.testkit.stub;

import java.util.concurrent.CountDownLatch;

/** Before it calls wait, without an answer, until it is opened: so a test says when, and needs no latency. Thread-safe. */
public final class Gate {

    private final String path;
    private final CountDownLatch closed = new CountDownLatch(1);

    Gate(String path) {
        this.path = path;
    }

    public void open() {
        closed.countDown();
    }

    void pass(String requestPath) {
        if (!requestPath.matches(path)) {
            return;
        }
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
