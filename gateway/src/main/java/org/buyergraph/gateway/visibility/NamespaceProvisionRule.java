package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.namespace.NamespaceProvision;
import org.springframework.stereotype.Component;

/** Who sees a namespace sees what was switched on for it. */
@Component
final class NamespaceProvisionRule
        implements ForCustomers<NamespaceProvision>,
                ForNamespaces<NamespaceProvision>,
                ForPartners<NamespaceProvision> {
    @Override
    public Class<NamespaceProvision> subject() {
        return NamespaceProvision.class;
    }

    @Override
    public Fact<NamespaceProvision> forCustomer(NamespaceProvision provision, CustomerRights rights) {
        return Shown.where(rights.uses(provision.namespace()), provision);
    }

    @Override
    public Fact<NamespaceProvision> forNamespace(NamespaceProvision provision, NamespaceRights rights) {
        return Shown.where(rights.isOwn(provision.namespace()), provision);
    }

    @Override
    public Fact<NamespaceProvision> forPartner(NamespaceProvision provision, PartnerRights rights) {
        return Shown.where(rights.provides(provision.namespace()), provision);
    }

    @Override
    public Fact<?> groundsForCustomer(CustomerRights rights) {
        return rights.groundsOfNamespaces();
    }

    @Override
    public Fact<?> groundsForPartner(PartnerRights rights) {
        return rights.namespaces();
    }
}
