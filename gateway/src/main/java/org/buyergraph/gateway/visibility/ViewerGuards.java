package org.buyergraph.gateway.visibility;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.facts.Guards;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Picks the part of the rules that is about whoever sends the request. Without a viewer only what is public is shown. */
@Component
final class ViewerGuards implements Guards {
    private final Rules rules;
    private final Clock businessClock;

    ViewerGuards(Rules rules, Clock businessClock) {
        this.rules = rules;
        this.businessClock = businessClock;
    }

    @Override
    public Mono<Guard> guard(Grounds grounds) {
        return CurrentViewer.orNobody()
                .zipWith(Reads.current(), (asker, reads) -> guard(asker.orElse(null), grounds, reads));
    }

    /** @param asker null where nobody is known */
    private Guard guard(@Nullable ViewerAuthentication asker, Grounds grounds, Reads reads) {
        return new ViewerGuard(
                rules, asker == null ? new Visibility.OfNobody() : visibility(asker, grounds), grounds, reads);
    }

    private Visibility visibility(ViewerAuthentication asker, Grounds grounds) {
        Visibility visibility = asker.getPrincipal().match(new ByRights(grounds, LocalDate.now(businessClock)));
        return asker.viewedAs() == null ? visibility : new Visibility.OfSupportAs(visibility);
    }

    private record ByRights(Grounds grounds, LocalDate today) implements Viewer.Cases<Visibility> {
        @Override
        public Visibility customer(Viewer.Customer viewer) {
            return new Visibility.OfCustomer(new CustomerRights(viewer, grounds, today));
        }

        @Override
        public Visibility namespace(Viewer.NamespaceService viewer) {
            return new Visibility.OfNamespace(new NamespaceRights(viewer, grounds));
        }

        @Override
        public Visibility partner(Viewer.Partner viewer) {
            return new Visibility.OfPartner(new PartnerRights(viewer, grounds, today));
        }

        @Override
        public Visibility support() {
            return new Visibility.OfSupport();
        }
    }
}
