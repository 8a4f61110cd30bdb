package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionVersion;
import org.springframework.stereotype.Component;

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
    public Fact<SubscriptionVersion> forCustomer(SubscriptionVersion version, CustomerRights rights) {
        return subscriptions.forCustomer(version.content(), rights).map(shown -> with(version, shown));
    }

    @Override
    public Fact<SubscriptionVersion> forNamespace(SubscriptionVersion version, NamespaceRights rights) {
        return subscriptions.forNamespace(version.content(), rights).map(shown -> with(version, shown));
    }

    @Override
    public Fact<SubscriptionVersion> forPartner(SubscriptionVersion version, PartnerRights rights) {
        return subscriptions.forPartner(version.content(), rights).map(shown -> with(version, shown));
    }

    private static SubscriptionVersion with(SubscriptionVersion version, Subscription shown) {
        return new SubscriptionVersion(shown, version.latest());
    }

    @Override
    public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return Fact.of(true);
    }

    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Fact.of(true);
    }
}
