package org.buyergraph.channel;

import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** Where something was sold. A marketplace leaves no trace that billing tells: what was sold there says reseller, or unknown. */
public enum SalesChannel {
    WEB_STORE,
    SALES,
    MARKETPLACE,
    RESELLER,
    UNKNOWN;

    /** Of an account as a whole, by the group that it is billed with. */
    public static SalesChannel of(@Nullable Billing billing) {
        BillingBatch batch = billing == null ? BillingBatch.UNKNOWN : billing.batch();
        return switch (batch) {
            case WEB_DIRECT -> WEB_STORE;
            case SALES_ASSISTED, COMMUNITY -> SALES;
            case RESELLER -> RESELLER;
            case AUTO_RENEWAL, UNKNOWN -> UNKNOWN;
        };
    }

    /** Of one sale: who pays for it and whether there was a quote say more than the account. */
    public static SalesChannel of(Subscription subscription, @Nullable Billing billing) {
        if (subscription.partnerManaged()) {
            return RESELLER;
        }
        boolean quoted = subscription.sale() != null && subscription.sale().quoteNumber() != null;
        SalesChannel usual = of(billing);
        if (quoted) {
            return SALES;
        }
        // What the customer of a partner buys without one, without a quote, was bought by themselves.
        return usual == RESELLER ? WEB_STORE : usual;
    }
}
