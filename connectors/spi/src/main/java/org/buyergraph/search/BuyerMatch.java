package org.buyergraph.search;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What a search found: a billing account by its id, one or more by the CRM record that they are linked to, or a person, who may
 * manage an account or none.
 */
public record BuyerMatch(
        @Nullable AccountId accountId,
        @Nullable CrmId crmId,
        @Nullable CustomerId customerId,
        SearchMatch why) {
    public static BuyerMatch of(AccountId accountId, SearchMatch why) {
        return new BuyerMatch(accountId, null, null, why);
    }

    public static BuyerMatch of(CrmId crmId, SearchMatch why) {
        return new BuyerMatch(null, crmId, null, why);
    }

    public static BuyerMatch of(CustomerId customerId, @Nullable AccountId accountId, SearchMatch why) {
        return new BuyerMatch(accountId, null, customerId, why);
    }
}
