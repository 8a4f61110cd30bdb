package org.buyergraph.gateway.security;

import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionVersion;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A version is seen as its subscription was: who used it and who paid for it then decides. */
@Component
final class SubscriptionVersionRule
        implements ForCustomers<SubscriptionVersion>,
                ForNamespaces<SubscriptionVersion>,
                ForPartners<SubscriptionVersion> {
    private final SubscriptionRule subscriptions;

    SubscriptionVersionRule(SubscriptionRule subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Class<SubscriptionVersion> subject() {
        return SubscriptionVersion.class;
    }

    @Override
    public Mono<SubscriptionVersion> forCustomer(SubscriptionVersion version, CustomerRights rights) {
        return subscriptions.forCustomer(version.content(), rights).map(shown -> with(version, shown));
    }

    @Override
    public Mono<SubscriptionVersion> forNamespace(SubscriptionVersion version, NamespaceRights rights) {
        return subscriptions.forNamespace(version.content(), rights).map(shown -> with(version, shown));
    }

    @Override
    public Mono<SubscriptionVersion> forPartner(SubscriptionVersion version, PartnerRights rights) {
        return subscriptions.forPartner(version.content(), rights).map(shown -> with(version, shown));
    }

    private static SubscriptionVersion with(SubscriptionVersion version, Subscription shown) {
        return new SubscriptionVersion(shown, version.latest());
    }

    @Override
    public Mono<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return Mono.just(true);
    }

    @Override
    public Mono<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Mono.just(true);
    }
}
