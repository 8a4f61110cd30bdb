package org.buyergraph.gateway.facts;

import org.buyergraph.spi.Question;

/**
 * What a feature asks with: an argument of its controller methods, made for each field. It hands out only what the viewer may
 * see; what is hidden is as if it were not there.
 */
public interface Facts {
    /** The answer, or nothing when there is none, or an error when it cannot be had. */
    <K, V> Fact<V> ask(Question<K, V> question, K key);
}
