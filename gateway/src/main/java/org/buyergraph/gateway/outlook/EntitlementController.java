package org.buyergraph.gateway.outlook;

import org.buyergraph.entitlement.EntitledFeature;
import org.buyergraph.entitlement.Entitlement;
import org.buyergraph.entitlement.EntitlementWish;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What may be used today. */
@Controller
class EntitlementController {
    private final ConcludedEntitlement entitlements;

    EntitlementController(ConcludedEntitlement entitlements) {
        this.entitlements = entitlements;
    }

    /** Whoever may not see what it is of learns no more than of something that is not there, and costs no more. */
    @QueryMapping
    Fact<Entitlement> entitlement(@Argument EntitlementOf of, @Argument EntitledFeature feature, Facts facts) {
        return of.namespace() != null
                ? facts.ask(NamespaceQuestions.NAMESPACE, new NamespaceId(GlobalId.nameOf("Namespace", of.namespace())))
                        .flatMap(namespace -> of(namespace, feature, facts))
                : facts.ask(
                                LicenseQuestions.LICENSE,
                                new LicenseId(GlobalId.nameOf("License", String.valueOf(of.license()))))
                        .flatMap(license -> of(license, feature, facts));
    }

    private Fact<Entitlement> of(Namespace namespace, EntitledFeature feature, Facts facts) {
        return facts.conclude(entitlements, EntitlementWish.ofNamespace(namespace.id(), feature));
    }

    private Fact<Entitlement> of(License license, EntitledFeature feature, Facts facts) {
        return facts.conclude(entitlements, EntitlementWish.ofLicense(license.id(), feature));
    }
}
