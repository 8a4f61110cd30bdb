package org.buyergraph.gateway.invoice;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.springframework.stereotype.Component;

/** Invoices by id. */
@Component
class InvoiceNode implements NodeSource {
    @Override
    public String type() {
        return "Invoice";
    }

    @Override
    public Fact<Invoice> find(String name, Facts facts) {
        return facts.ask(InvoiceQuestions.INVOICE, new InvoiceId(name));
    }
}
