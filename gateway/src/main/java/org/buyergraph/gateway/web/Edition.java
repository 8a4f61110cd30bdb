package org.buyergraph.gateway.web;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

/**
 * Which edition of GraphQL over HTTP is spoken. They differ in what status an answer has, and cannot be met both: the older is what
 * clients know today, the draft is what they are about to learn.
 */
public enum Edition {
    /** Of what was agreed on by the first of January 2025. */
    AS_OF_2025("2025", 400),

    /** Tells more by the status alone: what cannot be executed is 422, and what was executed in part 294. */
    DRAFT("draft", 422);

    private static final HttpStatusCode OK = HttpStatusCode.valueOf(200);
    private static final HttpStatusCode PARTIAL_SUCCESS = HttpStatusCode.valueOf(294);
    private static final HttpStatusCode UNREADABLE = HttpStatusCode.valueOf(400);

    private final String text;
    private final int illFormed;

    Edition(String text, int illFormed) {
        this.text = text;
        this.illFormed = illFormed;
    }

    static Edition named(String name) {
        for (Edition edition : values()) {
            if (edition.text.equals(name)) {
                return edition;
            }
        }
        throw new IllegalArgumentException("gateway.http.edition is 2025 or draft, and not " + name + ".");
    }

    /** The one that the request's way speaks; the older where a request went no such way. */
    static Edition of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(GraphqlWay.EDITION, AS_OF_2025);
    }

    /** Of a request whose document is refused before it is looked at. */
    public static HttpStatusCode ofRefused(ServerWebExchange exchange) {
        return of(exchange).refused(true, AnswerForm.ofError(exchange));
    }

    /** For those who accept any. */
    MediaType usualForm() {
        return this == DRAFT ? MediaType.APPLICATION_GRAPHQL_RESPONSE : MediaType.APPLICATION_JSON;
    }

    /** Of what can be read, and is no request that can be executed. */
    HttpStatusCode illFormed() {
        return HttpStatusCode.valueOf(illFormed);
    }

    /** Of what was executed. */
    HttpStatusCode executed(boolean hasErrors) {
        return this == DRAFT && hasErrors ? PARTIAL_SUCCESS : OK;
    }

    /** Of what was not executed, since its document cannot be. */
    HttpStatusCode refused(boolean isRead, MediaType form) {
        if (this == AS_OF_2025 && form.equals(MediaType.APPLICATION_JSON)) {
            return OK; // who reads plain JSON takes any other status for somebody else's
        }
        return isRead ? illFormed() : UNREADABLE;
    }
}
