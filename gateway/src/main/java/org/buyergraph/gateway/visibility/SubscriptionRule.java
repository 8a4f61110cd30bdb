package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.subscription.Subscription;
import org.springframework.stereotype.Component;

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
    public Fact<Subscription> forCustomer(Subscription subscription, CustomerRights rights) {
        return rights.manages(subscription.payer())
                .flatMap(pays -> pays ? Fact.of(subscription.withoutOpportunity()) : asUser(subscription, rights));
    }

    private static Fact<Subscription> asUser(Subscription subscription, CustomerRights rights) {
        return Shown.where(rights.manages(subscription.owner()), subscription).map(SubscriptionRule::forUser);
    }

    @Override
    public Fact<Subscription> forNamespace(Subscription subscription, NamespaceRights rights) {
        NamespaceId namespace = subscription.namespaceId();
        return Shown.where(namespace != null && rights.isOwn(namespace), subscription)
                .map(SubscriptionRule::forUser);
    }

    @Override
    public Fact<Subscription> forPartner(Subscription subscription, PartnerRights rights) {
        return Shown.where(rights.isOwn(subscription.payer()), subscription).map(Subscription::withoutOpportunity);
    }

    private static Subscription forUser(Subscription subscription) {
        return subscription.partnerManaged() ? subscription.withoutAmounts() : subscription.withoutOpportunity();
    }

    /** Whoever pays may see what somebody else's account uses: each subscription tells. */
    @Override
    public Fact<Boolean> mayBeForCustomer(Object key, CustomerRights rights) {
        return Fact.of(true);
    }

    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Fact.of(true);
    }
}
