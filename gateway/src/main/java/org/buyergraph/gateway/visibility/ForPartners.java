package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;

/** A rule for a type of which partners see something. */
interface ForPartners<V> extends Rule<V> {
    /** The record as the viewer may see it; nothing when it is not for them. */
    Fact<V> forPartner(V record, PartnerRights rights);

    /** Whether what is asked by this key can be for the viewer at all: where not, the record is not even read. */
    default Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return rights.mayReach(key);
    }

    /**
     * Reads all that a denial can rest on. It is read for what is not there as well: while it cannot be had, nobody learns
     * whether something is hidden or missing.
     */
    default Fact<?> groundsForPartner(PartnerRights rights) {
        return Fact.absent();
    }
}
