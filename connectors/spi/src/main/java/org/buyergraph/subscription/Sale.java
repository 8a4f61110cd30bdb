package org.buyergraph.subscription;

import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/**
 * The papers of the sale behind a subscription, such as its quote and purchase order, as far as there were any.
 *
 * @param opportunityId the deal on the sales side: our own affair
 * @param multiYearLink what ties the subscriptions of a deal over several years together, mostly a subscription's number
 */
public record Sale(
        @Nullable String quoteNumber,
        @Nullable String purchaseOrder,
        @Nullable String multiYearLink,
        @Nullable CrmId opportunityId) {

    public Sale withoutOpportunity() {
        return new Sale(quoteNumber, purchaseOrder, multiYearLink, null);
    }
}
