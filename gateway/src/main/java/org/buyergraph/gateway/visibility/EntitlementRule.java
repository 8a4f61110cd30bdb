package org.buyergraph.gateway.visibility;

import java.util.function.Function;
import org.buyergraph.entitlement.Entitlement;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.license.License;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.subscription.Subscription;
import org.springframework.stereotype.Component;

/**
 * What a namespace or an instance may use is told to who sees it, and what that rests on. How an account is written to is between
 * its customer and us.
 */
@Component
final class EntitlementRule implements ForCustomers<Entitlement>, ForNamespaces<Entitlement>, ForPartners<Entitlement> {
    private final NamespaceRule namespaces;
    private final LicenseRule licenses;
    private final SubscriptionRule subscriptions;

    EntitlementRule(NamespaceRule namespaces, LicenseRule licenses, SubscriptionRule subscriptions) {
        this.namespaces = namespaces;
        this.licenses = licenses;
        this.subscriptions = subscriptions;
    }

    @Override
    public Class<Entitlement> subject() {
        return Entitlement.class;
    }

    @Override
    public Fact<Entitlement> forCustomer(Entitlement entitlement, CustomerRights rights) {
        return told(
                        entitlement,
                        namespace -> namespaces.forCustomer(namespace, rights),
                        license -> licenses.forCustomer(license, rights),
                        subscription -> subscriptions.forCustomer(subscription, rights))
                .flatMap(told -> uses(told, rights).map(uses -> uses ? told : told.withoutProfile()));
    }

    /** Whether they manage the account that the license is for: who pays for it may be somebody else. */
    private static Fact<Boolean> uses(Entitlement entitlement, CustomerRights rights) {
        return Fact.ofNullable(entitlement.license())
                .flatMap(license -> Fact.ofNullable(license.subscriptionNumber()))
                .flatMap(rights::subscription)
                .flatMap(held -> rights.manages(held.owner()))
                .orElse(true);
    }

    @Override
    public Fact<Entitlement> forNamespace(Entitlement entitlement, NamespaceRights rights) {
        return told(
                entitlement,
                namespace -> namespaces.forNamespace(namespace, rights),
                license -> Fact.absent(),
                subscription -> subscriptions.forNamespace(subscription, rights));
    }

    @Override
    public Fact<Entitlement> forPartner(Entitlement entitlement, PartnerRights rights) {
        return told(
                        entitlement,
                        namespace -> namespaces.forPartner(namespace, rights),
                        license -> licenses.forPartner(license, rights),
                        subscription -> subscriptions.forPartner(subscription, rights))
                .map(Entitlement::withoutProfile);
    }

    private static Fact<Entitlement> told(
            Entitlement entitlement,
            Function<Namespace, Fact<Namespace>> namespaces,
            Function<License, Fact<License>> licenses,
            Function<Subscription, Fact<Subscription>> subscriptions) {
        Namespace namespace = entitlement.namespace();
        Subscription subscription = entitlement.subscription();
        Fact<?> of = namespace != null
                ? namespaces.apply(namespace)
                : Fact.ofNullable(entitlement.license()).flatMap(licenses);
        Fact<?> restsOn = subscription == null ? Fact.of(entitlement) : subscriptions.apply(subscription);
        return Fact.zip(of, restsOn, (seen, too) -> entitlement);
    }
}
