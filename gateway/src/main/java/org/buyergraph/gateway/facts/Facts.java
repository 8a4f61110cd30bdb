package org.buyergraph.gateway.facts;

import java.util.Collection;
import java.util.List;
import org.buyergraph.spi.Dated;
import org.buyergraph.spi.Question;

/**
 * What a feature asks with: an argument of its controller methods, made for each field. It hands out only what the viewer may
 * see; what is hidden is as if it were not there.
 */
public interface Facts {
    /** The answer, or nothing when there is none, or an error when it cannot be had. */
    <K, V> Fact<V> ask(Question<K, V> question, K key);

    /** The same, with when it was told. */
    <K, V> Fact<Dated<V>> askDated(Question<K, V> question, K key);

    /** The answers that there are for these keys, in their order: all are asked before any is waited for. */
    default <K, V> Fact<List<V>> askAll(Question<K, V> question, Collection<? extends K> keys) {
        return Fact.all(keys, key -> ask(question, key));
    }

    /** What follows from evidence, also from such as the viewer may not see; nothing when the outcome is not for them. */
    <K, V> Fact<V> conclude(Conclusion<K, V> conclusion, K from);

    /**
     * The same for what the client itself names, and so might have guessed: whether others have read it is not felt by who may not
     * see it.
     */
    Facts ofNames();
}
