package org.buyergraph.account;

import org.jspecify.annotations.Nullable;

/**
 * How an account is billed.
 *
 * @param entity which of our companies sells to it, as stored; absent where nothing is stored
 * @param channel absent where nothing is stored
 * @param paymentTerm in billing's words, such as {@code Net 30}
 * @param autoPay whether its payment method is charged without asking
 * @param purchaseOrderRequired whether an invoice must name a purchase order
 * @param purchaseOrderNumber the one that invoices name
 */
public record Billing(
        BillingBatch batch,
        @Nullable Entity entity,
        @Nullable StoredChannel channel,
        CommunicationProfile communicationProfile,
        @Nullable String paymentTerm,
        boolean autoPay,
        boolean purchaseOrderRequired,
        @Nullable String purchaseOrderNumber,
        TaxExemption taxExemption) {}
