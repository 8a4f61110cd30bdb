package org.buyergraph.gateway.door;

import org.buyergraph.gateway.facts.RequestDeadline;
import org.buyergraph.gateway.facts.RequestFreshness;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.web.BodyStep;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells what was asked before, and so costs neither reading nor checking. */
@Component
public final class KnownQuestions {
    private final PreparedDocuments documents;

    KnownQuestions(PreparedDocuments documents) {
        this.documents = documents;
    }

    /** Whether a request takes its answer as it comes, and not fresher or sooner. */
    static boolean isUsual(ServerWebExchange exchange) {
        return exchange.getAttribute(RequestDeadline.ATTRIBUTE) == null
                && RequestFreshness.isUsual(exchange.getAttributes());
    }

    /** Whether it asks as usual for what is public, by a document that is known. */
    public boolean isPublic(ServerWebExchange exchange) {
        QueryBody read = isUsual(exchange) ? QueryBody.read(BodyStep.of(exchange)) : null;
        PreparedQuery query = read == null ? null : documents.find(read.query(), read.operation(), read.variables());
        return query != null && query.isPublic();
    }
}
