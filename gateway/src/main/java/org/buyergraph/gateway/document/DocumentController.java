package org.buyergraph.gateway.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.spi.DocumentStream;
import org.buyergraph.spi.Exchanges;
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
 * Hands out a document to whoever brings a link that was signed for them. No token is asked for, because a browser that follows a
 * link sends none: the link says whom it was signed for, and what they may see is looked up again.
 */
@RestController
class DocumentController {
    private final Map<String, DocumentSource<?, ?>> sources;
    private final SignedLinks links;
    private final StandaloneFacts facts;
    private final Duration deadline;
    private final Exchanges.Listener exchanges;

    DocumentController(
            Map<String, DocumentSource<?, ?>> sources,
            SignedLinks links,
            StandaloneFacts facts,
            Duration deadline,
            Exchanges.Listener exchanges) {
        this.exchanges = exchanges;
        this.sources = sources;
        this.links = links;
        this.facts = facts;
        this.deadline = deadline;
    }

    @GetMapping(DocumentId.PATH)
    Mono<Void> document(
            @PathVariable String source,
            @PathVariable String record,
            @RequestParam(name = "for", defaultValue = "") String viewer,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String signature,
            ServerWebExchange exchange) {
        DocumentId document = new DocumentId(source, record);
        return Mono.justOrEmpty(sources.get(source))
                .zipWith(signature(viewer, expires, signature))
                .switchIfEmpty(Mono.error(DocumentProblem::badLink))
                .flatMap(link -> opened(link.getT1(), document, link.getT2()))
                .flatMap(opened -> send(opened, exchange.getResponse()))
                .timeout(deadline, Mono.error(DocumentProblem::late))
                .onErrorMap(DocumentProblem::of);
    }

    /** Why a link is refused is not told: not to one who tries signatures. */
    private static Mono<LinkSignature> signature(String viewer, String expires, String signature) {
        return Mono.fromCallable(
                        () -> new LinkSignature(viewer, Instant.ofEpochSecond(Long.parseLong(expires)), signature))
                .onErrorComplete();
    }

    private record Opened(String contentType, String fileName, DocumentStream stream) {}

    private <K, V> Mono<Opened> opened(DocumentSource<K, V> source, DocumentId document, LinkSignature signature) {
        return links.follow(document, signature, seen(source, document.record()))
                .switchIfEmpty(Mono.error(DocumentProblem::badLink))
                .flatMap(seen -> Mono.justOrEmpty(seen))
                .flatMap(seen -> source.open(seen)
                        .contextWrite(Exchanges.heardBy(exchanges))
                        .map(stream -> new Opened(source.contentType(), source.fileName(seen), stream)))
                .switchIfEmpty(Mono.error(DocumentProblem::notFound));
    }

    /** The record as the link's viewer may see it now; told apart from a link that is refused. */
    private <K, V> Mono<Optional<V>> seen(DocumentSource<K, V> source, String id) {
        return Mono.defer(() -> facts.ask(source.question(), source.key(id))).singleOptional();
    }

    private static Mono<Void> send(Opened opened, ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.parseMediaType(opened.contentType()));
        headers.setContentDisposition(
                ContentDisposition.inline().filename(opened.fileName()).build());
        headers.setCacheControl("private, no-store");
        headers.set("Referrer-Policy", "no-referrer"); // the address opens the document: it goes nowhere else
        Long length = opened.stream().length();
        if (length != null) {
            headers.setContentLength(length);
        }
        Flux<DataBuffer> body = opened.stream().bytes().map(response.bufferFactory()::wrap);
        return response.writeWith(body);
    }
}
