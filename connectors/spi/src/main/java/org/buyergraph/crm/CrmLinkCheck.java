package org.buyergraph.crm;

import org.buyergraph.id.AccountId;

/** Whether an account leads to anything on the sales side. */
public record CrmLinkCheck(AccountId account, State state) {
    /** What there is of the link. */
    public enum State {
        LINKED,
        /** It leads nowhere. */
        MISSING,
        /** It leads to a record that is not there. */
        DANGLING
    }
}
