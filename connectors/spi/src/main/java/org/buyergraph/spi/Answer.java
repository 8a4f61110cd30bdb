package org.buyergraph.spi;

/**
 * How a connector answers a question.
 *
 * @param batch the most keys that one lookup takes: the vendor's limit, or 1 where it cannot take many
 * @param maxPages the most pages that are read for one key, or for several where these hold all of them; where they do not,
 *     each half of the keys is asked for by itself
 */
public record Answer<K, V>(Question<K, V> question, int batch, int maxPages, Lookup<K, V> lookup) {
    public Answer {
        if (batch < 1 || maxPages < 1) {
            throw new IllegalArgumentException(question + " needs a batch and a page limit of at least 1");
        }
    }
}
