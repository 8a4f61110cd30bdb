package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.InvoiceItem;
import org.springframework.stereotype.Component;

/** A line is seen by who sees its invoice, and by the service of a namespace whose subscription it bills, if the namespace's owner pays. */
@Component
final class InvoiceItemRule implements ForCustomers<InvoiceItem>, ForNamespaces<InvoiceItem>, ForPartners<InvoiceItem> {
    @Override
    public Class<InvoiceItem> subject() {
        return InvoiceItem.class;
    }

    @Override
    public Fact<InvoiceItem> forCustomer(InvoiceItem item, CustomerRights rights) {
        return item.isPosted() ? Shown.where(rights.manages(item.accountId()), item) : Fact.absent();
    }

    /** What a partner pays is between us and the partner, also where the namespace is the end customer's. */
    @Override
    public Fact<InvoiceItem> forNamespace(InvoiceItem item, NamespaceRights rights) {
        SubscriptionNumber subscription = item.subscriptionNumber();
        return item.isPosted() && subscription != null
                ? Shown.where(rights.isUsedAndPaidBy(subscription, item.accountId()), item)
                : Fact.absent();
    }

    @Override
    public Fact<InvoiceItem> forPartner(InvoiceItem item, PartnerRights rights) {
        return Shown.where(item.isPosted() && rights.isOwn(item.accountId()), item);
    }

    @Override
    public Fact<?> groundsForNamespace(NamespaceRights rights) {
        return rights.subscriptions();
    }
}
