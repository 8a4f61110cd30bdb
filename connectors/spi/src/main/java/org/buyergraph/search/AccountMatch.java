package org.buyergraph.search;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/** What a search found: a billing account by its id, or one or more by the CRM record that they are linked to. */
public record AccountMatch(
        @Nullable AccountId accountId, @Nullable CrmId crmId) {
    public static AccountMatch of(AccountId accountId) {
        return new AccountMatch(accountId, null);
    }

    public static AccountMatch of(CrmId crmId) {
        return new AccountMatch(null, crmId);
    }
}
