package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;

/** A rule for a type of which services of namespaces see something. */
interface ForNamespaces<V> extends Rule<V> {
    /** The record as the viewer may see it; nothing when it is not for them. */
    Fact<V> forNamespace(V record, NamespaceRights rights);

    /** Whether what is asked by this key can be for the viewer at all: where not, the record is not even read. */
    default Fact<Boolean> mayBeForNamespace(Object key, NamespaceRights rights) {
        return rights.mayReach(key);
    }

    /**
     * Reads all that a denial can rest on. It is read for what is not there as well: while it cannot be had, nobody learns
     * whether something is hidden or missing.
     */
    default Fact<?> groundsForNamespace(NamespaceRights rights) {
        return Fact.absent();
    }
}
