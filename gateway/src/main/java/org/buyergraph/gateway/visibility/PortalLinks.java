package org.buyergraph.gateway.visibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;

/** The namespaces that only the customers' portal links to subscriptions. A right rests on those as well. */
final class PortalLinks {
    private PortalLinks() {}

    static Fact<Set<NamespaceId>> of(List<Subscription> subscriptions, Grounds grounds) {
        List<SubscriptionNumber> unlinked = subscriptions.stream()
                .filter(SubscriptionUse::isOfUnknownNamespace)
                .map(Subscription::number)
                .toList();
        return grounds.askAll(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, unlinked)
                .map(links -> links.stream().map(NamespaceLink::namespace).collect(Collectors.toUnmodifiableSet()));
    }
}
