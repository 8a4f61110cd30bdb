package org.buyergraph.gateway.outlook;

import java.util.Optional;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.namespace.NamespaceProvision;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;

/** The seats that a plan is used on: those of its namespace, or those of its license. */
final class SeatsTaken {
    private SeatsTaken() {}

    /** Empty where nobody counts them. */
    static Fact<Optional<SeatCount>> of(Subscription subscription, Evidence evidence) {
        Fact<SeatCount> counted = SubscriptionUse.mayHaveLicense(subscription)
                ? license(subscription, evidence).map(license -> license.seats().count())
                : namespace(subscription, evidence).flatMap(id -> ofNamespace(id, evidence));
        return counted.map(Optional::of).orElse(Optional.empty());
    }

    /** The latest of a subscription. */
    static Fact<License> license(Subscription subscription, Evidence evidence) {
        return SubscriptionUse.mayHaveLicense(subscription)
                ? evidence.askWhoMayNotBeThere(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, subscription.number())
                        .flatMap(all -> Fact.ofOptional(License.latest(all.rows())))
                : Fact.absent();
    }

    static Fact<NamespaceId> namespace(Subscription subscription, Evidence evidence) {
        return SubscriptionUse.isOfUnknownNamespace(subscription)
                ? evidence.ask(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, subscription.number())
                        .map(NamespaceLink::namespace)
                : Fact.ofNullable(subscription.namespaceId());
    }

    private static Fact<SeatCount> ofNamespace(NamespaceId id, Evidence evidence) {
        return Fact.zip(
                evidence.ask(NamespaceQuestions.NAMESPACE, id),
                evidence.ask(NamespaceQuestions.NAMESPACE_PROVISION, id),
                SeatsTaken::count);
    }

    private static SeatCount count(Namespace namespace, NamespaceProvision provision) {
        return namespace.seats().count(provision.seatsBought(), namespace.isOnTrial());
    }
}
