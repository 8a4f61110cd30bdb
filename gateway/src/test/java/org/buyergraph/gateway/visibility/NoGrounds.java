package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.spi.Question;

/** Grounds that nobody may look at. */
final class NoGrounds implements Grounds {
    @Override
    public <K, V> Fact<V> ask(Question<K, V> question, K key) {
        return Fact.failed(new AssertionError(question + " was asked"));
    }
}
