package org.buyergraph.gateway.facts;

/**
 * Something that is worked out from more than its viewer may see. The viewer is told the outcome, as far as the rule of its type
 * shows it, and nothing of what it was worked out from. A bean, so that a type without a rule stops the start.
 */
public interface Conclusion<K, V> {
    /** The type of what is concluded: a rule says who may see it. */
    Class<V> subject();

    /** Whether it unlocks something: what it is drawn from is live then, or it is an error. */
    default boolean isGrant() {
        return false;
    }

    /** A plain function of facts, as a resolver is. Nothing where there is nothing to conclude. */
    Fact<V> draw(K from, Evidence evidence);
}
