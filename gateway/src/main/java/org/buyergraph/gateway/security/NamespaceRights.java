package org.buyergraph.gateway.security;

import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Mono;

/** A service for a namespace has a right to the namespace, to its subscriptions, and to the names of who owns those. */
final class NamespaceRights {
    private final NamespaceId namespace;
    private final Grounds grounds;

    NamespaceRights(Viewer.NamespaceService viewer, Grounds grounds) {
        this.namespace = viewer.namespace();
        this.grounds = grounds;
    }

    boolean isOwn(NamespaceId other) {
        return namespace.equals(other);
    }

    Mono<Boolean> isProvidedFor(AccountId account) {
        return grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace)
                .map(all -> all.rows().stream().anyMatch(own -> own.owner().equals(account)))
                .defaultIfEmpty(false);
    }

    /** Whether the subscription is the namespace's, and used by the account that this is billed to. */
    Mono<Boolean> isUsedAndPaidBy(SubscriptionNumber number, AccountId account) {
        return grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace)
                .map(all -> all.rows().stream()
                        .anyMatch(own ->
                                own.number().equals(number) && own.owner().equals(account)))
                .defaultIfEmpty(false);
    }
}
