package org.buyergraph.gateway.invoice;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return lines of invoices. */
@Controller
class InvoiceItemController {
    /** Billing numbers lines in the order in which it made them. */
    private static final Ordering<InvoiceItem> AS_MADE =
            Ordering.ascending("lines of an invoice", item -> item.id().value());

    private static final Ordering<InvoiceItem> NEWEST_SERVICE_FIRST =
            Ordering.descending("invoice lines by service", item -> item.serviceStart() + " " + item.id());

    @SchemaMapping
    Fact<Connection<InvoiceItem>> items(Invoice invoice, PageRequest request, Facts facts) {
        return facts.ask(InvoiceQuestions.INVOICE_ITEMS, invoice.id())
                .map(all -> Connection.page(all, AS_MADE, request));
    }

    @SchemaMapping
    Fact<Connection<InvoiceItem>> invoiceLines(Subscription subscription, PageRequest request, Facts facts) {
        return facts.ask(InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION, subscription.number())
                .map(all -> Connection.page(all.only(InvoiceItem::isPosted), NEWEST_SERVICE_FIRST, request));
    }
}
