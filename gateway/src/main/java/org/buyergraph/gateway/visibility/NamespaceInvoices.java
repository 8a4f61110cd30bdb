package org.buyergraph.gateway.visibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Once;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.InvoiceDisclosure;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;

/**
 * The invoices that bill a namespace's subscriptions. Which they are is told by the subscriptions' lines, all in one call; only of
 * those invoices are all lines read, to see whether they bill anything else.
 */
final class NamespaceInvoices {
    private final Once<Billing> billing;
    private final Grounds grounds;

    NamespaceInvoices(Once<Listing<Subscription>> subscriptions, Grounds grounds) {
        this.grounds = grounds;
        this.billing = new Once<>(() -> subscriptions.get().flatMap(this::billing));
    }

    /**
     * What bills the namespace's subscriptions.
     *
     * @param owners of the subscriptions: who else pays for one is a partner, whose invoices are not shown
     * @param truncated there are more lines: what is not among these invoices may be one of them
     */
    record Billing(Map<SubscriptionNumber, AccountId> owners, Set<InvoiceId> invoices, boolean truncated) {
        static Billing of(Map<SubscriptionNumber, AccountId> owners, List<Listing<InvoiceItem>> lines) {
            return new Billing(
                    owners,
                    lines.stream()
                            .flatMap(list -> list.rows().stream())
                            .filter(line -> isOwn(line, owners))
                            .map(InvoiceItem::invoiceId)
                            .collect(Collectors.toUnmodifiableSet()),
                    lines.stream().anyMatch(Listing::truncated));
        }

        boolean isOwn(InvoiceItem line) {
            return isOwn(line, owners);
        }

        private static boolean isOwn(InvoiceItem line, Map<SubscriptionNumber, AccountId> owners) {
            return line.isPosted()
                    && line.subscriptionNumber() != null
                    && line.accountId().equals(owners.get(line.subscriptionNumber()));
        }

        boolean mayInclude(InvoiceId invoice) {
            return truncated || invoices.contains(invoice);
        }
    }

    private Fact<Billing> billing(Listing<Subscription> subscriptions) {
        Map<SubscriptionNumber, AccountId> owners = new HashMap<>();
        subscriptions.rows().forEach(own -> owners.put(own.number(), own.owner()));
        return grounds.askAll(InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION, owners.keySet())
                .map(lines -> Billing.of(owners, lines));
    }

    Fact<Billing> billing() {
        return billing.get();
    }

    /** Whether all that the invoice bills is the namespace's, and its owner pays. */
    Fact<Boolean> isWhole(InvoiceId invoice) {
        return billing.get().flatMap(bills -> bills.mayInclude(invoice) ? isWhole(invoice, bills) : Fact.of(false));
    }

    private Fact<Boolean> isWhole(InvoiceId invoice, Billing bills) {
        return grounds.ask(InvoiceQuestions.INVOICE_ITEMS, invoice)
                .map(lines -> InvoiceDisclosure.of(lines, bills::isOwn) == InvoiceDisclosure.WHOLE)
                .orElse(false);
    }
}
