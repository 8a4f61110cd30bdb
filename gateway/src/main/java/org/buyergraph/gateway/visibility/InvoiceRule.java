package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.invoice.Invoice;
import org.springframework.stereotype.Component;

/**
 * An invoice is seen, once it is posted, by who manages the account that is to pay it, by a partner if it is its own, and by the
 * service of a namespace for which all is that it bills, if the namespace's owner pays. See RATIONALE.md.
 */
@Component
final class InvoiceRule implements ForCustomers<Invoice>, ForNamespaces<Invoice>, ForPartners<Invoice> {
    @Override
    public Class<Invoice> subject() {
        return Invoice.class;
    }

    @Override
    public Fact<Invoice> forCustomer(Invoice invoice, CustomerRights rights) {
        return invoice.isPosted() ? Shown.where(rights.manages(invoice.accountId()), invoice) : Fact.absent();
    }

    @Override
    public Fact<Invoice> forNamespace(Invoice invoice, NamespaceRights rights) {
        return invoice.isPosted() ? Shown.where(rights.invoices().isWhole(invoice.id()), invoice) : Fact.absent();
    }

    @Override
    public Fact<?> groundsForNamespace(NamespaceRights rights) {
        return rights.invoices().billing();
    }

    @Override
    public Fact<Invoice> forPartner(Invoice invoice, PartnerRights rights) {
        return Shown.where(invoice.isPosted() && rights.isOwn(invoice.accountId()), invoice);
    }
}
