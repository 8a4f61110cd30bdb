package org.buyergraph.gateway.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.InvoiceId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes the links by which documents are fetched. Making one asks nobody. */
public final class PdfLinks {
    private final Tickets tickets;
    private final @Nullable URI baseUrl;

    PdfLinks(Tickets tickets, @Nullable URI baseUrl) {
        this.tickets = tickets;
        this.baseUrl = baseUrl;
    }

    /** To an invoice's document, for whoever sends the current request. */
    public Mono<PdfLink> to(InvoiceId invoice) {
        String id = GlobalId.of("Invoice", invoice);
        return Mono.zip(base(), tickets.sign(id), (base, ticket) -> link(base, id, ticket));
    }

    private Mono<URI> base() {
        return baseUrl == null ? RequestOrigin.current() : Mono.just(baseUrl);
    }

    private static PdfLink link(URI base, String id, Ticket ticket) {
        String url = "%s/invoices/%s/pdf?for=%s&expires=%d&signature=%s"
                .formatted(
                        withoutSlash(base),
                        id,
                        URLEncoder.encode(ticket.viewer(), StandardCharsets.UTF_8),
                        ticket.expiresAt().getEpochSecond(),
                        ticket.signature());
        return new PdfLink(URI.create(url), ticket.expiresAt());
    }

    private static String withoutSlash(URI base) {
        String text = base.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
