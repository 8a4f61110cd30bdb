package org.buyergraph.gateway.security;

import java.util.Set;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.facts.Guards;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionVersion;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Picks the part of the rules that is about whoever sends the request. Without a viewer nothing is shown. */
@Component
final class ViewerGuards implements Guards {
    /** A subscription says who pays for it and whose namespace it is for, and both may change. */
    private static final Set<Class<?>> SUBSCRIPTIONS = Set.of(Subscription.class, SubscriptionVersion.class);

    private final Rules rules;

    ViewerGuards(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Mono<Guard> guard(Grounds grounds) {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .ofType(ViewerAuthentication.class)
                .map(authentication -> guard(authentication.getPrincipal(), grounds))
                .defaultIfEmpty(new ViewerGuard(rules, Set.of(), (rule, record) -> Mono.empty()));
    }

    private Guard guard(Viewer viewer, Grounds grounds) {
        if (viewer instanceof Viewer.Customer customer) {
            CustomerRights rights = new CustomerRights(customer, grounds);
            return new ViewerGuard(rules, Set.of(), (rule, record) -> rule.forCustomer(record, rights));
        }
        if (viewer instanceof Viewer.NamespaceService service) {
            NamespaceRights rights = new NamespaceRights(service, grounds);
            return new ViewerGuard(rules, SUBSCRIPTIONS, (rule, record) -> rule.forNamespace(record, rights));
        }
        if (viewer instanceof Viewer.Partner partner) {
            PartnerRights rights = new PartnerRights(partner, grounds);
            return new ViewerGuard(rules, SUBSCRIPTIONS, (rule, record) -> rule.forPartner(record, rights));
        }
        return new ViewerGuard(
                rules, Set.of(), (rule, record) -> rule.isForSupport() ? Mono.just(record) : Mono.empty());
    }
}
