package org.buyergraph.gateway.visibility;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Once;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;

/**
 * A service for a namespace has a right to the namespace, to its subscriptions, also to those that ended, and to the names of
 * who owns those.
 */
final class NamespaceRights {
    private final NamespaceId namespace;
    private final Once<Listing<Subscription>> subscriptions;
    private final NamespaceInvoices invoices;
    private final Grounds grounds;

    NamespaceRights(Viewer.NamespaceService viewer, Grounds grounds) {
        this.namespace = viewer.namespace();
        this.grounds = grounds;
        this.subscriptions = new Once<>(() -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace)
                .orElse(Listing.empty()));
        this.invoices = new NamespaceInvoices(subscriptions, grounds);
    }

    Fact<Listing<Subscription>> subscriptions() {
        return subscriptions.get();
    }

    boolean isOwn(NamespaceId other) {
        return namespace.equals(other);
    }

    private boolean isOwn(Subscription subscription) {
        return namespace.equals(subscription.namespaceId());
    }

    /** Whether what is asked by the key can be the namespace's, as far as the key tells. */
    Fact<Boolean> mayReach(Object key) {
        if (key instanceof NamespaceId other) {
            return Fact.of(isOwn(other));
        }
        return key instanceof AccountId account ? isProvidedFor(account) : Fact.of(true);
    }

    Fact<Boolean> isProvidedFor(AccountId account) {
        return subscriptions
                .get()
                .flatMap(
                        read -> read.rows().stream().anyMatch(own -> own.owner().equals(account))
                                ? Fact.of(true)
                                : isProvidedByUnread(read, account));
    }

    /** Where there are more subscriptions than are read, the account's own are looked through. */
    private Fact<Boolean> isProvidedByUnread(Listing<Subscription> read, AccountId account) {
        return Fact.of(read)
                .filter(Listing::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account))
                .map(all -> all.rows().stream().anyMatch(this::isOwn))
                .orElse(false);
    }

    NamespaceInvoices invoices() {
        return invoices;
    }

    /** Whether the subscription is the namespace's, and used by the account that this is billed to. */
    Fact<Boolean> isUsedAndPaidBy(SubscriptionNumber number, AccountId account) {
        return subscription(number).map(own -> own.owner().equals(account)).orElse(false);
    }

    private Fact<Subscription> subscription(SubscriptionNumber number) {
        return subscriptions.get().flatMap(read -> Fact.ofOptional(read.rows().stream()
                        .filter(own -> own.number().equals(number))
                        .findFirst())
                .or(() -> unread(read, number)));
    }

    private Fact<Subscription> unread(Listing<Subscription> read, SubscriptionNumber number) {
        return Fact.of(read)
                .filter(Listing::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .filter(this::isOwn);
    }
}
