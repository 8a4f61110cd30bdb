package org.buyergraph.account;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/**
 * What an account is called by the systems that know it.
 *
 * @param billingId by billing, in its own pages and logs
 * @param crmId by sales, where the link is set
 */
public record AccountReferences(
        AccountId billingId, @Nullable CrmId crmId) {
    public static AccountReferences of(Account account) {
        return new AccountReferences(account.id(), account.crmId());
    }
}
