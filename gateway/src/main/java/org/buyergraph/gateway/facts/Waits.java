package org.buyergraph.gateway.facts;

import java.util.Map;

/** How long a request has waited for what memory did not know: the time in which anything that it asked for was under way. */
public final class Waits {
    /** Of a request: the listener that wants to know of its waits. */
    public static final String LISTENER = Waits.class.getName();

    private int open;
    private long since;
    private long nanos;

    /** Wants to know how long its request waits. */
    public interface Listener {
        void waits(Waits waits);
    }

    /** @param attributes of the request that waits */
    public void noteIn(Map<String, Object> attributes) {
        if (attributes.get(LISTENER) instanceof Listener listener) {
            listener.waits(this);
        }
    }

    synchronized void begin() {
        if (open == 0) {
            since = System.nanoTime();
        }
        open++;
    }

    synchronized void end() {
        open--;
        if (open == 0) {
            nanos += System.nanoTime() - since;
        }
    }

    /** So far. */
    public synchronized long nanos() {
        return open == 0 ? nanos : nanos + System.nanoTime() - since;
    }
}
