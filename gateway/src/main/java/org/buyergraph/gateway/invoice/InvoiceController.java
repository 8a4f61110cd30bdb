package org.buyergraph.gateway.invoice;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.document.DocumentLink;
import org.buyergraph.gateway.document.DocumentLinks;
import org.buyergraph.gateway.document.RequestLinks;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.partner.Partner;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return invoices to those who look for them, and those of an invoice that are no plain fact. */
@Controller
class InvoiceController {
    private final Clock businessClock;
    private final InvoicePdfSource pdf;
    private final ObjectProvider<DocumentLinks> links;

    InvoiceController(Clock businessClock, InvoicePdfSource pdf, ObjectProvider<DocumentLinks> links) {
        this.businessClock = businessClock;
        this.pdf = pdf;
        this.links = links;
    }

    @QueryMapping
    Fact<Invoice> invoice(@Argument InvoiceBy by, Facts facts) {
        return by.number() != null
                ? facts.ask(InvoiceQuestions.INVOICE_BY_NUMBER, InvoiceNumber.typed(by.number()))
                : facts.ask(
                        InvoiceQuestions.INVOICE, new InvoiceId(GlobalId.nameOf("Invoice", String.valueOf(by.id()))));
    }

    @SchemaMapping
    Fact<Connection<Invoice>> invoices(
            Account account,
            PageRequest request,
            @Argument @Nullable InvoiceFilter filter,
            @Argument @Nullable InvoiceOrder orderBy,
            Facts facts) {
        return account.isToldWhole()
                ? page(account.id(), request, filter, orderBy, facts)
                : Fact.absent(); // not zero of them: none that may be told
    }

    @SchemaMapping
    Fact<Connection<Invoice>> invoices(
            Partner partner,
            PageRequest request,
            @Argument @Nullable InvoiceFilter filter,
            @Argument @Nullable InvoiceOrder orderBy,
            Facts facts) {
        return page(partner.id(), request, filter, orderBy, facts);
    }

    private Fact<Connection<Invoice>> page(
            AccountId account,
            PageRequest request,
            @Nullable InvoiceFilter filter,
            @Nullable InvoiceOrder orderBy,
            Facts facts) {
        InvoiceOrder order = orderBy == null ? InvoiceOrder.NEWEST_FIRST : orderBy;
        return facts.ask(InvoiceQuestions.INVOICES_OF_ACCOUNT, account)
                .map(all -> filter == null ? all : wanted(all, filter))
                .map(wanted -> Connection.page(wanted, order.ordering(), request));
    }

    private Listing<Invoice> wanted(Listing<Invoice> all, InvoiceFilter filter) {
        LocalDate today = LocalDate.now(businessClock);
        return all.only(invoice -> filter.wants(invoice, today));
    }

    @SchemaMapping
    String id(Invoice invoice) {
        return GlobalId.of("Invoice", invoice.id());
    }

    @SchemaMapping
    boolean overdue(Invoice invoice) {
        return invoice.isOverdue(LocalDate.now(businessClock));
    }

    @SchemaMapping
    int daysOverdue(Invoice invoice) {
        return Math.toIntExact(invoice.daysOverdue(LocalDate.now(businessClock)));
    }

    @SchemaMapping
    @Nullable DocumentLink pdf(Invoice invoice, @FromRequest(changing = true) RequestLinks request) {
        DocumentLinks available = links.getIfAvailable();
        return available == null ? null : available.to(pdf, id(invoice), request);
    }
}
