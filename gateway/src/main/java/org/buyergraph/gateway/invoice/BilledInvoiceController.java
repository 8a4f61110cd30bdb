package org.buyergraph.gateway.invoice;

import java.util.List;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.BilledInvoice;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.invoice.InvoiceWithheldReason;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Invoices from the side of what they bill: made of the lines that the viewer sees, and whole where they see the invoice. */
@Controller
class BilledInvoiceController {
    /** By the lines alone: the day of an invoice that is not shown tells nothing here, nor does its number. */
    private static final Ordering<BilledInvoice> NEWEST_SERVICE_FIRST = Ordering.descending(
            "billed invoices by service",
            billed -> billed.latestService() + " " + billed.lines().get(0).id());

    @SchemaMapping
    Fact<Connection<BilledInvoice>> invoices(Subscription subscription, PageRequest request, Facts facts) {
        return billing(List.of(subscription.number()), facts).map(all -> page(all, request));
    }

    @SchemaMapping
    Fact<Connection<BilledInvoice>> invoices(Namespace namespace, PageRequest request, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace.id())
                .flatMap(held -> billing(numbers(held), facts)
                        .map(lines -> new Listing<>(lines.rows(), lines.truncated() || held.truncated())))
                .map(all -> page(all, request));
    }

    private static List<SubscriptionNumber> numbers(Listing<Subscription> held) {
        return held.rows().stream().map(Subscription::number).toList();
    }

    private static Fact<Listing<InvoiceItem>> billing(List<SubscriptionNumber> numbers, Facts facts) {
        return facts.askAll(InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION, numbers)
                .map(lists -> new Listing<>(
                        lists.stream().flatMap(list -> list.rows().stream()).toList(),
                        lists.stream().anyMatch(Listing::truncated)));
    }

    private static Connection<BilledInvoice> page(Listing<InvoiceItem> lines, PageRequest request) {
        Listing<BilledInvoice> billed = new Listing<>(BilledInvoice.of(lines.rows()), lines.truncated());
        return Connection.page(billed, NEWEST_SERVICE_FIRST, request);
    }

    @SchemaMapping
    Fact<Invoice> invoice(BilledInvoice billed, Facts facts) {
        return facts.ask(InvoiceQuestions.INVOICE, billed.id());
    }

    /** Whoever sees lines of a posted invoice and not the invoice does business with something else that it bills. */
    @SchemaMapping
    Fact<InvoiceWithheldReason> withheld(BilledInvoice billed, Facts facts) {
        return invoice(billed, facts)
                .isThere()
                .flatMap(whole -> Fact.ofNullable(whole ? null : InvoiceWithheldReason.BILLS_OTHERS));
    }
}
