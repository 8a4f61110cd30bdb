package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceAddOn;
import org.springframework.stereotype.Component;

/** Who sees a namespace sees its add-ons, but a partner only those that it sold: others are the customer's own affair. */
@Component
final class NamespaceAddOnRule
        implements ForCustomers<NamespaceAddOn>, ForNamespaces<NamespaceAddOn>, ForPartners<NamespaceAddOn> {
    @Override
    public Class<NamespaceAddOn> subject() {
        return NamespaceAddOn.class;
    }

    @Override
    public Fact<NamespaceAddOn> forCustomer(NamespaceAddOn addOn, CustomerRights rights) {
        return Shown.where(rights.uses(addOn.namespace()), addOn);
    }

    @Override
    public Fact<NamespaceAddOn> forNamespace(NamespaceAddOn addOn, NamespaceRights rights) {
        return Shown.where(rights.isOwn(addOn.namespace()), addOn);
    }

    @Override
    public Fact<NamespaceAddOn> forPartner(NamespaceAddOn addOn, PartnerRights rights) {
        return Fact.ofNullable(addOn.subscriptionNumber()).flatMap(rights::sold).map(sold -> addOn);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }

    /** What was sold is told by the add-on itself. */
    @Override
    public Fact<Boolean> mayBeForPartner(Object key, PartnerRights rights) {
        return Fact.of(true);
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.paid();
    }
}
