package org.buyergraph.gateway.visibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
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
public final class ViewerGuards implements Guards {
    private final Rules rules;
    private final Clock businessClock;

    ViewerGuards(Rules rules, Clock businessClock) {
        this.rules = rules;
        this.businessClock = businessClock;
    }

    @Override
    public Mono<Function<Grounds, Guard>> guards() {
        return CurrentViewer.find()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(Reads.current(), (asker, reads) -> grounds -> guard(asker.orElse(null), grounds, reads));
    }

    /** @param asker null where nobody is known */
    public Guard guard(@Nullable ViewerAuthentication asker, Grounds grounds, Reads reads) {
        return new ViewerGuard(rules, asker == null ? new Sight.OfNobody() : sight(asker, grounds), grounds, reads);
    }

    private Sight sight(ViewerAuthentication authentication, Grounds grounds) {
        Sight sight = sight(authentication.getPrincipal(), grounds);
        return authentication.viewedAs() == null ? sight : new Sight.OfSupportAs(sight);
    }

    private Sight sight(Viewer viewer, Grounds grounds) {
        LocalDate today = LocalDate.now(businessClock);
        if (viewer instanceof Viewer.Customer customer) {
            return new Sight.OfCustomer(new CustomerRights(customer, grounds, today));
        }
        if (viewer instanceof Viewer.NamespaceService service) {
            return new Sight.OfNamespace(new NamespaceRights(service, grounds));
        }
        if (viewer instanceof Viewer.Partner partner) {
            return new Sight.OfPartner(new PartnerRights(partner, grounds, today));
        }
        return new Sight.OfSupport();
    }
}
