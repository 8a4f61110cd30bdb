package org.buyergraph.gateway.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.invoice.DocumentStream;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceFiles;
import org.buyergraph.invoice.InvoiceQuestions;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands out an invoice's document to whoever brings a link that was signed for them. No token is asked for, because a browser
 * that follows a link sends none: the link says whom it was signed for, and what they may see is looked up again.
 */
@RestController
class PdfController {
    private final Tickets tickets;
    private final StandaloneFacts asking;
    private final InvoiceFiles files;
    private final Duration deadline;

    PdfController(Tickets tickets, StandaloneFacts asking, InvoiceFiles files, Duration deadline) {
        this.tickets = tickets;
        this.asking = asking;
        this.files = files;
        this.deadline = deadline;
    }

    @GetMapping("/invoices/{id}/pdf")
    Mono<Void> pdf(
            @PathVariable String id,
            @RequestParam(name = "for", defaultValue = "") String viewer,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String signature,
            ServerWebExchange exchange) {
        return ticket(viewer, expires, signature)
                .flatMap(ticket -> tickets.use(id, ticket, seen(id)))
                .switchIfEmpty(Mono.error(WebProblem::badLink))
                .flatMap(seen -> Mono.justOrEmpty(seen))
                .flatMap(invoice -> files.newest(invoice.id()).map(document -> new Found(invoice, document)))
                .switchIfEmpty(Mono.error(WebProblem::notFound))
                .flatMap(found -> send(found, exchange.getResponse()))
                .timeout(deadline, Mono.error(WebProblem::late))
                .onErrorResume(failure -> WebProblem.of(failure).answer(exchange));
    }

    private record Found(Invoice invoice, DocumentStream document) {}

    /** Why a link is refused is not told: not to one who tries signatures. */
    private static Mono<Ticket> ticket(String viewer, String expires, String signature) {
        return Mono.fromCallable(() -> new Ticket(viewer, Instant.ofEpochSecond(Long.parseLong(expires)), signature))
                .onErrorComplete();
    }

    /** The invoice as the link's viewer may see it now; told apart from a link that is refused. */
    private Mono<Optional<Invoice>> seen(String id) {
        return Mono.defer(() -> asking.ask(InvoiceQuestions.INVOICE, new InvoiceId(GlobalId.nameOf("Invoice", id))))
                .singleOptional();
    }

    private static Mono<Void> send(Found found, ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PDF);
        headers.setContentDisposition(ContentDisposition.inline()
                .filename(found.invoice().number() + ".pdf")
                .build());
        headers.setCacheControl("private, no-store");
        headers.set("Referrer-Policy", "no-referrer"); // the address opens the document: it goes nowhere else
        Long length = found.document().length();
        if (length != null) {
            headers.setContentLength(length);
        }
        Flux<DataBuffer> body = found.document().bytes().map(response.bufferFactory()::wrap);
        return response.writeWith(body);
    }
}
