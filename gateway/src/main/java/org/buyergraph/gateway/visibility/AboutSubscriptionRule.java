package org.buyergraph.gateway.visibility;

import java.util.Set;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.subscription.AboutSubscription;
import org.buyergraph.subscription.Subscription;

/**
 * What was worked out about a subscription is seen by who sees the subscription: without amounts where somebody else pays, and
 * without what is our own affair, or between its customer and us.
 */
abstract class AboutSubscriptionRule<V extends AboutSubscription>
        implements ForCustomers<V>, ForNamespaces<V>, ForPartners<V> {
    /** The same for somebody who may not know that its customer is of these types. */
    abstract V told(V outcome, Set<CustomerType> undisclosed);

    /** The same for somebody who uses what another pays for. */
    abstract V withoutAmounts(V outcome);

    /** The same for who is invoiced for it: where that is not its customer, it is the partner who manages it. */
    V toPayer(V outcome) {
        return outcome;
    }

    @Override
    public Fact<V> forCustomer(V outcome, CustomerRights rights) {
        Subscription subscription = outcome.subscription();
        V told = told(outcome, CustomerType.OWN_AFFAIRS);
        return rights.manages(subscription.owner())
                .flatMap(uses -> uses ? forUser(told, rights) : forPayer(outcome, rights));
    }

    private Fact<V> forUser(V told, CustomerRights rights) {
        return rights.manages(told.subscription().payer()).map(pays -> pays ? toPayer(told) : withoutAmounts(told));
    }

    private Fact<V> forPayer(V outcome, CustomerRights rights) {
        return Shown.where(rights.manages(outcome.subscription().payer()), outcome)
                .map(this::forPartner);
    }

    @Override
    public Fact<V> forNamespace(V outcome, NamespaceRights rights) {
        Subscription subscription = outcome.subscription();
        NamespaceId namespace = subscription.namespaceId();
        V told = told(outcome, CustomerType.NOT_FOR_OTHERS);
        return Shown.where(
                namespace != null && rights.isOwn(namespace),
                subscription.partnerManaged() ? withoutAmounts(told) : told);
    }

    @Override
    public Fact<V> forPartner(V outcome, PartnerRights rights) {
        return Shown.where(rights.isOwn(outcome.subscription().payer()), outcome)
                .map(this::forPartner);
    }

    private V forPartner(V outcome) {
        return toPayer(told(outcome, CustomerType.NOT_FOR_OTHERS));
    }
}
