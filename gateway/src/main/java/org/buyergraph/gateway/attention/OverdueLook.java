package org.buyergraph.gateway.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.attention.MoneyNotices;
import org.buyergraph.attention.Notice;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.springframework.stereotype.Component;

/** Invoices that somebody should have paid by now. */
@Component
final class OverdueLook {
    private final Clock businessClock;

    OverdueLook(Clock businessClock) {
        this.businessClock = businessClock;
    }

    Fact<Part<Notice>> at(Account account, Facts facts) {
        return Part.orIncomplete(
                facts.ask(InvoiceQuestions.INVOICES_OF_ACCOUNT, account.id())
                        .map(invoices -> Part.of(overdue(invoices.rows())).truncatedIf(invoices.truncated())),
                List.of());
    }

    /** Of what bills these: an invoice that the viewer does not see whole is not told of. */
    Fact<Part<Notice>> at(Collection<Subscription> bought, Facts facts) {
        return Part.orIncomplete(
                facts.askAll(
                                InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION,
                                bought.stream().map(Subscription::number).toList())
                        .flatMap(lines -> facts.askAll(InvoiceQuestions.INVOICE, invoices(lines))
                                .map(invoices -> Part.of(overdue(invoices))
                                        .truncatedIf(lines.stream().anyMatch(Listing::truncated)))),
                List.of());
    }

    private static Set<InvoiceId> invoices(Collection<Listing<InvoiceItem>> lines) {
        return lines.stream()
                .flatMap(list -> list.rows().stream())
                .map(InvoiceItem::invoiceId)
                .collect(Collectors.toSet());
    }

    private List<Notice> overdue(Collection<Invoice> invoices) {
        LocalDate today = LocalDate.now(businessClock);
        return invoices.stream()
                .flatMap(invoice -> MoneyNotices.overdue(invoice, today).stream())
                .toList();
    }
}
