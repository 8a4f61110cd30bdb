package org.buyergraph.spi;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a connector answers a question.
 *
 * @param batch the most keys that one lookup takes: the vendor's limit, or 1 where it cannot take many
 * @param maxPages the most pages that are read for one key, or for several where these hold all of them; where they do not,
 *     each half of the keys is asked for by itself. Each connector is held to it by the contract that its tests run
 * @param own which keys it answers for, where connectors share the question; null: for every key that is not another's own
 */
public record Answer<K, V>(
        Question<K, V> question,
        int batch,
        int maxPages,
        Lookup<K, V> lookup,
        @Nullable Predicate<K> own) {
    public Answer {
        if (batch < 1 || maxPages < 1) {
            throw new IllegalArgumentException(question + " needs a batch and a page limit of at least 1");
        }
    }

    public Answer(Question<K, V> question, int batch, int maxPages, Lookup<K, V> lookup) {
        this(question, batch, maxPages, lookup, null);
    }

    /** The same for some keys only, such as those of one of several tenants. */
    public Answer<K, V> only(Predicate<K> keys) {
        return new Answer<>(question, batch, maxPages, lookup, keys);
    }
}
