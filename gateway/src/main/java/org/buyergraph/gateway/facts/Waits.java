package org.buyergraph.gateway.facts;

import java.util.Map;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** How long a request has waited for what memory did not know: the time in which anything that it asked for was under way. */
public final class Waits {
    /** Of a request: the listener that wants to know of its waits. */
    public static final String LISTENER = Waits.class.getName();

    private volatile @Nullable Batches batches;
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

    /** Who also wants to hear what is waited for. */
    public void hearing(Batches listener) {
        Batches before = batches;
        batches = before == null ? listener : before.and(listener);
    }

    <T> Flux<T> heard(Question<?, ?> question, int keys, Flux<T> replies) {
        Batches listener = batches;
        return listener == null ? replies : listener.heard(question, keys, replies);
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
