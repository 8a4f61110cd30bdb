package org.buyergraph.gateway.security;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.door.Visitor;
import org.buyergraph.gateway.door.Visitors;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.security.audit.Audit;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.identity.ViewerText;
import org.buyergraph.gateway.security.share.Admissions;
import org.buyergraph.gateway.security.share.Admissions.Admission;
import org.buyergraph.gateway.security.share.ViewerReserves;
import org.buyergraph.gateway.security.token.RememberedTokens;
import org.buyergraph.gateway.visibility.ViewerGuards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.util.context.Context;

/** Knows whoever came with no token, or with one that was verified a moment ago. */
@Component
final class KnownVisitors implements Visitors {
    private static final String BEARER = "Bearer ";

    private final RememberedTokens tokens;
    private final Admissions admissions;
    private final ViewerReserves reserves;
    private final ViewerGuards guards;
    private final RequestGivens givens;
    private final Audit audit;

    KnownVisitors(
            RememberedTokens tokens,
            Admissions admissions,
            ViewerReserves reserves,
            ViewerGuards guards,
            RequestGivens givens,
            Audit audit) {
        this.tokens = tokens;
        this.admissions = admissions;
        this.reserves = reserves;
        this.guards = guards;
        this.givens = givens;
        this.audit = audit;
    }

    @Override
    public @Nullable Visitor visitor(ServerHttpRequest request) {
        List<String> sent = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (sent == null || sent.isEmpty()) {
            return new Known(null, "nobody", request.getRemoteAddress());
        }
        String header = sent.get(0);
        if (sent.size() != 1 || !header.startsWith(BEARER)) {
            return null;
        }
        ViewerAuthentication asker = tokens.asker(header.substring(BEARER.length()));
        return asker == null ? null : new Known(asker, ViewerText.write(asker.viewer()), request.getRemoteAddress());
    }

    private final class Known implements Visitor {
        private final @Nullable ViewerAuthentication asker;
        private final String sees;
        private final @Nullable InetSocketAddress remote;
        private final Reads reads = new Reads();

        Known(@Nullable ViewerAuthentication asker, String sees, @Nullable InetSocketAddress remote) {
            this.asker = asker;
            this.sees = sees;
            this.remote = remote;
        }

        @Override
        public String sees() {
            return sees;
        }

        @Override
        public boolean isKnown() {
            return asker != null;
        }

        @Override
        public @Nullable Runnable enter() {
            Admission admission = admissions.admit(asker == null ? null : asker.viewer(), remote);
            return admission instanceof Admission.LetIn letIn ? letIn.leave() : null;
        }

        @Override
        public Map<String, Integer> reads() {
            return reads.byType();
        }

        @Override
        public void answered(String operation, Map<String, Integer> shown, String requestId) {
            if (asker != null && Audit.concerns(asker)) {
                audit.write(asker, new Audit.Reading(operation, shown, "complete", List.of(), requestId));
            }
        }

        @Override
        public Context in(Context context) {
            return reads.in(context);
        }

        @Override
        public double reserve() {
            return reserves.of(asker);
        }

        @Override
        public Guard guard(Grounds grounds) {
            return guards.guard(asker, grounds, reads);
        }

        @Override
        public Given given(URI origin) {
            return givens.of(asker, origin);
        }
    }
}
