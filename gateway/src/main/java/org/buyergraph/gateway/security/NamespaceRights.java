package org.buyergraph.gateway.security;

import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Mono;

/**
 * A service for a namespace has a right to the namespace, to its subscriptions, also to those that ended, and to the names of
 * who owns those.
 */
final class NamespaceRights {
    private final NamespaceId namespace;
    private final Mono<Listing<Subscription>> subscriptions;
    private final Grounds grounds;

    NamespaceRights(Viewer.NamespaceService viewer, Grounds grounds) {
        this.namespace = viewer.namespace();
        this.grounds = grounds;
        this.subscriptions = grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace)
                .defaultIfEmpty(Listing.empty())
                .cache();
    }

    Mono<Listing<Subscription>> subscriptions() {
        return subscriptions;
    }

    boolean isOwn(NamespaceId other) {
        return namespace.equals(other);
    }

    private boolean isOwn(Subscription subscription) {
        return namespace.equals(subscription.namespaceId());
    }

    /** Whether what is asked by the key can be the namespace's, as far as the key tells. */
    Mono<Boolean> mayReach(Object key) {
        if (key instanceof NamespaceId other) {
            return Mono.just(isOwn(other));
        }
        return key instanceof AccountId account ? isProvidedFor(account) : Mono.just(true);
    }

    Mono<Boolean> isProvidedFor(AccountId account) {
        return subscriptions.flatMap(
                read -> read.rows().stream().anyMatch(own -> own.owner().equals(account))
                        ? Mono.just(true)
                        : isProvidedByUnread(read, account));
    }

    /** Where there are more subscriptions than are read, the account's own are looked through. */
    private Mono<Boolean> isProvidedByUnread(Listing<Subscription> read, AccountId account) {
        return Mono.just(read)
                .filter(Listing::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account))
                .map(all -> all.rows().stream().anyMatch(this::isOwn))
                .defaultIfEmpty(false);
    }

    /** Whether the subscription is the namespace's, and used by the account that this is billed to. */
    Mono<Boolean> isUsedAndPaidBy(SubscriptionNumber number, AccountId account) {
        return subscription(number).map(own -> own.owner().equals(account)).defaultIfEmpty(false);
    }

    private Mono<Subscription> subscription(SubscriptionNumber number) {
        return subscriptions.flatMap(read -> Mono.justOrEmpty(read.rows().stream()
                        .filter(own -> own.number().equals(number))
                        .findFirst())
                .switchIfEmpty(unread(read, number)));
    }

    private Mono<Subscription> unread(Listing<Subscription> read, SubscriptionNumber number) {
        return Mono.just(read)
                .filter(Listing::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .filter(this::isOwn);
    }
}
