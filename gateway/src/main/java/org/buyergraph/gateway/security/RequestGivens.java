package org.buyergraph.gateway.security;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.gateway.document.DocumentId;
import org.buyergraph.gateway.document.LinkSignature;
import org.buyergraph.gateway.document.RequestLinks;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.gateway.security.link.HmacLinks;
import org.buyergraph.gateway.web.OriginStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says what is true of a request as a whole: who sends it, and for whom links are signed. */
@Component
final class RequestGivens implements Givens {
    private static final URI NOWHERE = URI.create("/");

    private final @Nullable HmacLinks links;

    RequestGivens(ObjectProvider<HmacLinks> links) {
        this.links = links.getIfAvailable();
    }

    @Override
    public Mono<Given> given() {
        return Mono.zip(CurrentViewer.orNobody(), OriginStep.current().defaultIfEmpty(NOWHERE))
                .map(known -> of(known.getT1().orElse(null), known.getT2()));
    }

    /** @param asker null where nobody is known */
    Given of(@Nullable ViewerAuthentication asker, URI address) {
        Map<Class<?>, Object> given = new HashMap<>();
        given.put(RequestLinks.class, new RequestLinks(address, document -> sign(document, asker)));
        if (asker != null) {
            given.put(Viewer.class, asker.getPrincipal());
            given.put(ViewerAuthentication.class, asker);
        }
        return new Given(given);
    }

    private @Nullable LinkSignature sign(DocumentId document, @Nullable ViewerAuthentication asker) {
        return asker == null || links == null ? null : links.sign(document, asker.viewer());
    }
}
