package org.buyergraph.gateway.security;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.buyergraph.gateway.door.Visitor;
import org.buyergraph.gateway.door.Visitors;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.gateway.security.audit.AuditEntry;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;

/**
 * Tells the fast road who sends a request: whoever came so far on the way to the graph. Who of support looks through other eyes is left
 * to the general road.
 */
@Component
final class AuthenticatedVisitors implements Visitors {
    @Override
    public @Nullable Visitor visitor(ServerWebExchange exchange) {
        ViewerAuthentication asker = CurrentViewer.of(exchange);
        return asker == null || asker.viewedAs() == null
                ? new Authenticated(asker, AuditEntry.of(exchange.getAttributes()))
                : null;
    }

    private static final class Authenticated implements Visitor {
        private final @Nullable ViewerAuthentication asker;
        private final @Nullable AuditEntry entry;
        private final Reads reads;

        Authenticated(@Nullable ViewerAuthentication asker, @Nullable AuditEntry entry) {
            this.asker = asker;
            this.entry = entry;
            this.reads = entry == null ? new Reads() : entry.reads();
        }

        @Override
        public String sees() {
            return asker == null ? "nobody" : asker.text();
        }

        @Override
        public boolean isKnown() {
            return asker != null;
        }

        @Override
        public Map<String, Integer> reads() {
            return reads.byType();
        }

        @Override
        public void answered(String operation, Map<String, Integer> shown) {
            audit(line -> line.write(operation, shown, Outcome.COMPLETE, List.of()));
        }

        @Override
        public void left(String operation) {
            audit(line -> line.write(operation, Outcome.ABANDONED));
        }

        @Override
        public void failed(String operation) {
            audit(line -> line.write(operation, Outcome.FAILED));
        }

        private void audit(Consumer<AuditEntry> line) {
            if (entry != null) {
                line.accept(entry);
            }
        }

        @Override
        public Context in(Context context) {
            return reads.in(context);
        }
    }
}
