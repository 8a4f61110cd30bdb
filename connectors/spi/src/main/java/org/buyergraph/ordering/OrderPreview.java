package org.buyergraph.ordering;

import java.util.List;

/** What an order would have the buyer invoiced for and given back, up to some day. */
public record OrderPreview(List<PreviewedInvoice> invoices, List<PreviewedInvoice> credits) {
    public OrderPreview {
        invoices = List.copyOf(invoices);
        credits = List.copyOf(credits);
    }
}
