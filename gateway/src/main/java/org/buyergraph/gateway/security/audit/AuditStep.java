package org.buyergraph.gateway.security.audit;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.web.GraphqlStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets support begin only what can be written down. */
@Component
@Order(RequestOrder.AUDIT_ENTRY)
final class AuditStep implements GraphqlStep {
    private final Audit audit;

    AuditStep(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        ViewerAuthentication asker = CurrentViewer.of(exchange);
        return asker == null || !Audit.concerns(asker)
                ? rest.filter(exchange)
                : Mono.defer(() -> entered(asker, exchange, rest));
    }

    private Mono<Void> entered(ViewerAuthentication support, ServerWebExchange exchange, WebFilterChain rest) {
        AuditEntry entry = audit.open(support, exchange.getRequest().getId());
        if (entry == null) {
            return Audit.FULL.write(exchange);
        }
        exchange.getAttributes().put(AuditEntry.ATTRIBUTE, entry);
        return rest.filter(exchange).doFinally(end -> entry.close());
    }
}
