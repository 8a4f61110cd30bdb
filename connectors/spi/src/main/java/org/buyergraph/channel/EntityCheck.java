package org.buyergraph.channel;

import org.buyergraph.account.Account;
import org.buyergraph.account.Billing;
import org.buyergraph.account.Contact;
import org.buyergraph.account.Entity;
import org.buyergraph.country.CountryCode;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whether the company of ours that is stored for an account is the one that the rule gives.
 *
 * @param stored absent where nothing is stored
 * @param expected unknown where the rule gives none
 */
public record EntityCheck(AccountId account, @Nullable Entity stored, Entity expected) {
    /**
     * By the account that receives the invoices: its own, or a partner's.
     *
     * @param sales of that account; a partner's programme tells that we authorised it
     */
    public static EntityCheck of(EntityRule rule, Account account, Account invoiced, @Nullable CrmAccount sales) {
        Billing billing = account.billing();
        SalesChannel channel = SalesChannel.of(billing);
        return new EntityCheck(
                account.id(),
                billing == null ? null : billing.entity(),
                rule.expected(channel, party(channel, sales), country(invoiced)));
    }

    private static BuyingParty party(SalesChannel channel, @Nullable CrmAccount sales) {
        if (!channel.isIndirect()) {
            return BuyingParty.DIRECT_CUSTOMER;
        }
        boolean authorised = sales != null && Boolean.TRUE.equals(sales.authorisedReseller());
        return authorised ? BuyingParty.AUTHORISED_RESELLER : BuyingParty.UNAUTHORISED_RESELLER;
    }

    private static @Nullable CountryCode country(Account account) {
        Contact billTo = account.billTo();
        return billTo == null ? null : billTo.address().country();
    }

    /** Nothing where one of the two is not known. */
    public @Nullable Boolean differs() {
        boolean known = stored != null && stored != Entity.UNKNOWN && expected != Entity.UNKNOWN;
        return known ? (Boolean) (stored != expected) : null;
    }
}
