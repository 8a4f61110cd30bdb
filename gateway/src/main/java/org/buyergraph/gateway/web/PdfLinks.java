package org.buyergraph.gateway.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.InvoiceId;
import org.jspecify.annotations.Nullable;

/** Makes the links by which documents are fetched. Making one asks nobody. */
public final class PdfLinks {
    private final @Nullable URI baseUrl;

    PdfLinks(@Nullable URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** To an invoice's document, for whoever sends the current request. */
    public @Nullable PdfLink to(InvoiceId invoice, RequestLinks links) {
        String id = GlobalId.of("Invoice", invoice);
        Ticket ticket = links.signer().apply(id);
        return ticket == null ? null : link(baseUrl == null ? links.origin() : baseUrl, id, ticket);
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
