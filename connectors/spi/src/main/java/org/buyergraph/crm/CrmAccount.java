package org.buyergraph.crm;

import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/**
 * An account as the sales side has it.
 *
 * @param owner the name of the person at our side who looks after it
 * @param segment how sales classes it by size, in the words of the CRM
 */
public record CrmAccount(
        CrmId id, @Nullable String owner, @Nullable String segment) {

    /** For the customer: who looks after them, not how they are classed. */
    public CrmAccount ownerOnly() {
        return new CrmAccount(id, owner, null);
    }
}
