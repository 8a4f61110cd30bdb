package org.buyergraph.spi;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a connector answers a question.
 *
 * @param batch the most keys that one lookup takes: the vendor's limit, or 1 where it cannot take many
 * @param maxPages the most pages that are read for one key, or for several where these hold all of them; where they do not,
 *     each half of the keys is asked for by itself. Each connector is held to it by the contract that its tests run
 * @param each calls that every key needs by itself; 0 where one call takes all keys of a lookup
 * @param own which keys it answers for, where connectors share the question; null: for every key that is not another's own
 */
public record Answer<K, V>(
        Question<K, V> question,
        int batch,
        int maxPages,
        int each,
        Lookup<K, V> lookup,
        @Nullable Predicate<K> own) {
    public Answer {
        if (batch < 1 || maxPages < 1 || each < 0) {
            throw new IllegalArgumentException(question + " needs a batch and a page limit of at least 1");
        }
    }

    public Answer(Question<K, V> question, int batch, int maxPages, Lookup<K, V> lookup) {
        this(question, batch, maxPages, 0, lookup, null);
    }

    /** How what a vendor tells one at a time is asked: so many calls for each key, side by side. */
    public static <K, V> Answer<K, V> oneByOne(
            Question<K, V> question, int batch, int maxPages, int each, Lookup<K, V> lookup) {
        return new Answer<>(question, batch, maxPages, each, lookup, null);
    }

    /** Calls that so many keys need, as long as no list of theirs is longer than a page. */
    public long calls(long keys) {
        return each > 0 ? keys * each : (keys + batch - 1) / batch;
    }

    /** Calls that so many keys need at most, however long their lists are, and though none were asked for together with another. */
    public long mostCalls(long keys) {
        boolean halved =
                each == 0 && batch > 1 && maxPages > 1; // lookups for several keys, their halves, and each alone
        return (halved ? 2 * keys - 1 : keys) * Math.max(1, each) * maxPages;
    }

    /** The same for some keys only, such as those of one of several tenants. */
    public Answer<K, V> only(Predicate<K> keys) {
        return new Answer<>(question, batch, maxPages, each, lookup, keys);
    }
}
