package org.buyergraph.gateway.security;

import org.buyergraph.id.NamespaceId;
import org.buyergraph.subscription.Subscription;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A subscription is seen by who manages the account that uses it or pays for it, and by its namespace's service. What a partner
 * pays is between the partner and us, and the deal behind a sale is our own affair.
 */
@Component
final class SubscriptionRule
        implements ForCustomers<Subscription>, ForNamespaces<Subscription>, ForPartners<Subscription> {
    @Override
    public Class<Subscription> subject() {
        return Subscription.class;
    }

    @Override
    public Mono<Subscription> forCustomer(Subscription subscription, CustomerRights rights) {
        return rights.manages(subscription.payer())
                .flatMap(pays -> pays ? Mono.just(subscription.withoutOpportunity()) : asUser(subscription, rights));
    }

    private static Mono<Subscription> asUser(Subscription subscription, CustomerRights rights) {
        return rights.manages(subscription.owner())
                .filter(Boolean::booleanValue)
                .map(uses -> forUser(subscription));
    }

    @Override
    public Mono<Subscription> forNamespace(Subscription subscription, NamespaceRights rights) {
        NamespaceId namespace = subscription.namespaceId();
        return namespace != null && rights.isOwn(namespace) ? Mono.just(forUser(subscription)) : Mono.empty();
    }

    @Override
    public Mono<Subscription> forPartner(Subscription subscription, PartnerRights rights) {
        return rights.isOwn(subscription.payer()) ? Mono.just(subscription.withoutOpportunity()) : Mono.empty();
    }

    private static Subscription forUser(Subscription subscription) {
        return subscription.partnerManaged() ? subscription.withoutAmounts() : subscription.withoutOpportunity();
    }

    /** Whoever pays may see what somebody else's account uses: each subscription tells. */
    @Override
    public Mono<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return Mono.just(true);
    }

    @Override
    public Mono<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Mono.just(true);
    }
}
