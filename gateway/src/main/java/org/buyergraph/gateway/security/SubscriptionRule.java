package org.buyergraph.gateway.security;

import org.buyergraph.id.NamespaceId;
import org.buyergraph.subscription.Subscription;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A subscription is seen by who manages the account that uses it or pays for it, and by its namespace's service. */
@Component
final class SubscriptionRule implements Rule<Subscription> {
    @Override
    public Class<Subscription> subject() {
        return Subscription.class;
    }

    @Override
    public Mono<Subscription> forCustomer(Subscription subscription, CustomerRights rights) {
        return rights.manages(subscription.owner())
                .filterWhen(owns -> owns ? Mono.just(true) : rights.manages(subscription.payer()))
                .map(sees -> subscription);
    }

    @Override
    public Mono<Subscription> forNamespace(Subscription subscription, NamespaceRights rights) {
        NamespaceId namespace = subscription.namespaceId();
        return namespace != null && rights.isOwn(namespace) ? Mono.just(subscription) : Mono.empty();
    }

    @Override
    public Mono<Subscription> forPartner(Subscription subscription, PartnerRights rights) {
        return rights.isOwn(subscription.payer()) ? Mono.just(subscription) : Mono.empty();
    }
}
