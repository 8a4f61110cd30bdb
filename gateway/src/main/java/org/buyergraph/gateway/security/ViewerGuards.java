package org.buyergraph.gateway.security;

import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.facts.Guards;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Picks the part of the rules that is about whoever sends the request. Without a viewer only what is public is shown. */
@Component
final class ViewerGuards implements Guards {
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
                .defaultIfEmpty(new ViewerGuard(
                        rules, (rule, record) -> rule.isForNobody() ? Mono.just(record) : Mono.empty()));
    }

    private Guard guard(Viewer viewer, Grounds grounds) {
        if (viewer instanceof Viewer.Customer customer) {
            CustomerRights rights = new CustomerRights(customer, grounds);
            return new ViewerGuard(rules, (rule, record) -> rule.forCustomer(record, rights));
        }
        if (viewer instanceof Viewer.NamespaceService service) {
            NamespaceRights rights = new NamespaceRights(service, grounds);
            return new ViewerGuard(rules, (rule, record) -> rule.forNamespace(record, rights));
        }
        if (viewer instanceof Viewer.Partner partner) {
            PartnerRights rights = new PartnerRights(partner, grounds);
            return new ViewerGuard(rules, (rule, record) -> rule.forPartner(record, rights));
        }
        return new ViewerGuard(rules, (rule, record) -> rule.isForSupport() ? Mono.just(record) : Mono.empty());
    }
}
