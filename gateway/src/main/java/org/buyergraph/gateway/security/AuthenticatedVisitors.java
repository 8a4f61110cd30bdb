package org.buyergraph.gateway.security;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.door.Visitor;
import org.buyergraph.gateway.door.Visitors;
import org.buyergraph.gateway.security.audit.Audit;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Tells the fast road who sends a request: whoever the security chain let in. Who of support looks through other eyes is left
 * to the general road.
 */
@Component
final class AuthenticatedVisitors implements Visitors {
    private final Audit audit;

    AuthenticatedVisitors(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Mono<Visitor> visitor() {
        return CurrentViewer.orNobody()
                .filter(asker -> asker.map(one -> one.viewedAs() == null).orElse(true))
                .map(asker -> new Authenticated(asker.orElse(null)));
    }

    private final class Authenticated implements Visitor {
        private final @Nullable ViewerAuthentication asker;
        private final Reads reads = new Reads();

        Authenticated(@Nullable ViewerAuthentication asker) {
            this.asker = asker;
        }

        @Override
        public String sees() {
            return asker == null ? "nobody" : ViewerText.write(asker.viewer());
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
        public void answered(String operation, Map<String, Integer> shown, String requestId) {
            write(operation, shown, "complete", requestId);
        }

        @Override
        public void left(String operation, String requestId) {
            write(operation, reads(), "abandoned", requestId);
        }

        private void write(String operation, Map<String, Integer> shown, String outcome, String requestId) {
            if (asker != null && Audit.concerns(asker)) {
                audit.write(asker, new Audit.Reading(operation, shown, outcome, List.of(), requestId));
            }
        }

        @Override
        public Context in(Context context) {
            return reads.in(context);
        }
    }
}
