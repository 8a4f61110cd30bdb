package org.buyergraph.memory;

import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/**
 * A remembered reply, handed out at once. Whoever keeps something that was made of it asks here whether it still stands: a reply
 * that is replaced, forgotten or let go is retired for good.
 */
public interface Remembered<K, V> {
    Known<K, V> known();

    /** The record that the reply carries for another question; null where it carries none. */
    <L, W> @Nullable W also(Question<L, W> question, L key);

    /** Whether memory holds another reply by now, or none. */
    boolean isRetired();

    /** On memory's ticker: when it was read. */
    long readAt();

    /** On memory's ticker: until when it is believed and not due to be read anew. */
    long restsUntil();

    /** On memory's ticker: until when it is believed. */
    long freshUntil();
}
