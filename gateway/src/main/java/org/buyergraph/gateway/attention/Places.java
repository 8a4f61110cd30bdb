package org.buyergraph.gateway.attention;

import java.util.Optional;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.spi.Dated;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;

/** Where a subscription is used, as far as the viewer may see that. */
final class Places {
    private Places() {}

    /** As billing has it first, as the order in the customers portal has it second. */
    static Fact<NamespaceId> namespace(Subscription subscription, Facts facts) {
        return SubscriptionUse.isOfUnknownNamespace(subscription)
                ? facts.ask(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, subscription.number())
                        .map(NamespaceLink::namespace)
                : Fact.ofNullable(subscription.namespaceId());
    }

    /** The latest of a subscription. */
    static Fact<Dated<License>> license(Subscription subscription, Facts facts) {
        return facts.askDated(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, subscription.number())
                .flatMap(all -> Fact.ofOptional(latest(all)));
    }

    private static Optional<Dated<License>> latest(Dated<Listing<License>> all) {
        return License.latest(all.value().rows()).map(license -> new Dated<>(license, all.asOf()));
    }
}
