package org.buyergraph.channel;

import org.buyergraph.account.Billing;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/** Where something was sold. */
public enum SalesChannel {
    WEB_STORE,
    SALES,
    MARKETPLACE,
    RESELLER,
    UNKNOWN;

    /** Whether somebody stands between the customer and us, who receives the invoices. */
    public boolean isIndirect() {
        return this == RESELLER || this == MARKETPLACE;
    }

    /** Of an account as a whole: through whom it buys, or else by the group that it is billed with. */
    public static SalesChannel of(@Nullable Billing billing) {
        if (billing == null) {
            return UNKNOWN;
        }
        if (billing.channel() == StoredChannel.MARKETPLACE) {
            return MARKETPLACE;
        }
        return billing.channel() == StoredChannel.RESELLER ? RESELLER : of(billing.batch());
    }

    private static SalesChannel of(BillingBatch batch) {
        return switch (batch) {
            case WEB_DIRECT -> WEB_STORE;
            case SALES_ASSISTED, COMMUNITY -> SALES;
            case RESELLER -> RESELLER;
            case AUTO_RENEWAL, UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * Of one sale: who pays for it and whether there was a quote say more than the account. But a marketplace makes out invoices
     * of its own, and offers of its own.
     */
    public static SalesChannel of(Subscription subscription, @Nullable Billing billing) {
        SalesChannel usual = of(billing);
        if (usual == MARKETPLACE) {
            return MARKETPLACE;
        }
        if (subscription.partnerManaged()) {
            return RESELLER;
        }
        boolean quoted = subscription.sale() != null && subscription.sale().quoteNumber() != null;
        if (quoted) {
            return SALES;
        }
        // What the customer of a partner buys without one, without a quote, was bought by themselves.
        return usual == RESELLER ? WEB_STORE : usual;
    }
}
