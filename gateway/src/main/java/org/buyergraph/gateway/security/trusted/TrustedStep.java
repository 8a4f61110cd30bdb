package org.buyergraph.gateway.security.trusted;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.trusted.TrustedProperties.Level;
import org.buyergraph.gateway.web.BodyStep;
import org.buyergraph.gateway.web.Edition;
import org.buyergraph.gateway.web.GraphqlStep;
import org.buyergraph.gateway.web.HttpError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the text of a document in the place of its id, and refuses texts that nobody has trusted, as far as that is wanted. */
@Component
@Order(RequestOrder.TRUSTED)
final class TrustedStep implements GraphqlStep {
    private static final Logger log = LoggerFactory.getLogger(TrustedStep.class);
    private static final HttpError UNREADABLE = new HttpError(
            HttpStatus.BAD_REQUEST, ErrorCode.BAD_USER_INPUT, "The body is no JSON object, or says something twice.");

    private static final int TOLD_AT_MOST = 10_000;

    private final TrustedDocuments trusted;
    private final RegisteredDocuments registered;
    private final TrustedProperties properties;
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(TOLD_AT_MOST).build();

    TrustedStep(TrustedDocuments trusted, RegisteredDocuments registered, TrustedProperties properties) {
        this.trusted = trusted;
        this.registered = registered;
        this.properties = properties;
    }

    @Override
    public boolean isFor(Errand errand) {
        return errand == Errand.DOCUMENT;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        byte[] body = BodyStep.of(exchange);
        if (properties.level() == Level.OFF && !NamedDocument.isLikely(body)) {
            return rest.filter(exchange);
        }
        NamedDocument document = NamedDocument.read(body);
        if (document == null) {
            return UNREADABLE.write(exchange);
        }
        if (document.id() != null) {
            return byId(document.id(), document, exchange, rest);
        }
        return document.hash() == null
                ? byText(document.text(), exchange, rest)
                : byHash(document.hash(), document, exchange, rest);
    }

    private Mono<Void> byId(String id, NamedDocument document, ServerWebExchange exchange, WebFilterChain rest) {
        if (document.text() != null) {
            return refuse(ErrorCode.BAD_USER_INPUT, "Give documentId or query, not both.", exchange);
        }
        String text = find(id, id.startsWith(DocumentHash.PREFIX) ? id.substring(DocumentHash.PREFIX.length()) : id);
        return text == null
                ? refuse(
                        ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                        "There is no document of this id. It is in a manifest that has not come here yet, or in none.",
                        exchange)
                : rest.filter(BodyStep.with(document.with(text), exchange));
    }

    /** Its messages are what clients wait for, to the letter: then they send the text too. */
    private Mono<Void> byHash(String hash, NamedDocument document, ServerWebExchange exchange, WebFilterChain rest) {
        String sent = document.text();
        String text = sent == null ? find(hash, hash) : sent;
        if (text == null) {
            return registered.areTaken()
                    ? refuse(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", exchange)
                    : refuse(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", exchange);
        }
        if (sent != null && !DocumentHash.of(sent).equals(hash)) {
            return refuse(
                    ErrorCode.BAD_USER_INPUT,
                    "The hash is of another document than the one that came with it.",
                    exchange);
        }
        boolean known = sent == null || trusted.contain(text);
        if (!known && !mayBeUnknown(text, exchange)) {
            return refuseUnknown(exchange);
        }
        if (!known) {
            registered.register(hash, text);
        }
        return rest.filter(BodyStep.with(document.with(text), exchange));
    }

    private Mono<Void> byText(@Nullable String text, ServerWebExchange exchange, WebFilterChain rest) {
        boolean mayGoOn = text == null || trusted.contain(text) || mayBeUnknown(text, exchange);
        return mayGoOn ? rest.filter(exchange) : refuseUnknown(exchange);
    }

    private @Nullable String find(String id, String hash) {
        String text = trusted.find(id);
        return text == null ? registered.find(hash) : text;
    }

    private boolean mayBeUnknown(String text, ServerWebExchange exchange) {
        return switch (properties.level()) {
            case OFF -> true;
            case LOG_UNKNOWN -> {
                tell(text);
                yield true;
            }
            case UNKNOWN_FOR_SOME -> {
                ViewerAuthentication asker = CurrentViewer.of(exchange);
                yield asker != null
                        && properties.unknownFor().contains(asker.viewer().kind());
            }
            case TRUSTED_ONLY -> false;
        };
    }

    /** By its hash: what a text says may be somebody's. */
    private void tell(String text) {
        String hash = DocumentHash.of(text);
        if (told.asMap().putIfAbsent(hash, true) == null) {
            log.warn("A document that is in no manifest was asked: sha256:{}, {} characters", hash, text.length());
        }
    }

    private static Mono<Void> refuseUnknown(ServerWebExchange exchange) {
        return refuse(
                ErrorCode.DOCUMENT_NOT_TRUSTED,
                "Only documents of a manifest are answered here: ask by the id of one, or add yours to the manifest.",
                exchange);
    }

    private static Mono<Void> refuse(ErrorCode code, String message, ServerWebExchange exchange) {
        return new HttpError(Edition.ofRefused(exchange), code, message).write(exchange);
    }
}
