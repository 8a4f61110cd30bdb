package org.buyergraph.gateway.security;

import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Mono;

/** A partner has a right to its own account, to the subscriptions that it pays for, and to the names behind those. */
final class PartnerRights {
    private final AccountId account;
    private final Mono<List<Subscription>> paid;
    private final Mono<Set<NamespaceId>> linked;
    private final Grounds grounds;

    PartnerRights(Viewer.Partner viewer, Grounds grounds) {
        this.account = viewer.account();
        this.paid = grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, account)
                .map(Listing::rows)
                .defaultIfEmpty(List.of())
                .cache();
        this.linked = PortalLinks.of(paid, grounds).cache();
        this.grounds = grounds;
    }

    boolean isOwn(AccountId other) {
        return account.equals(other);
    }

    Mono<Boolean> sellsTo(AccountId customer) {
        return paid.map(all -> all.stream().anyMatch(sold -> sold.owner().equals(customer)));
    }

    Mono<Boolean> provides(NamespaceId namespace) {
        return paid.map(all -> all.stream().anyMatch(sold -> namespace.equals(sold.namespaceId())))
                .flatMap(told -> told ? Mono.just(true) : linked.map(ids -> ids.contains(namespace)));
    }

    /** The subscription, where the partner pays for it. */
    Mono<Subscription> sold(SubscriptionNumber number) {
        return paid.flatMap(all -> Mono.justOrEmpty(
                all.stream().filter(sold -> sold.number().equals(number)).findFirst()));
    }

    Mono<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(sold(number), grounds);
    }
}
