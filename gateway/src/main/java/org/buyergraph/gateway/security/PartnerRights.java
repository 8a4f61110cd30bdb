package org.buyergraph.gateway.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Mono;

/** A partner has a right to its own account, to the subscriptions that it pays for, and to the names behind those. */
final class PartnerRights {
    private final AccountId account;
    private final Mono<Held> paid;
    private final Mono<Set<NamespaceId>> linked;
    private final Grounds grounds;
    private final LocalDate today;

    PartnerRights(Viewer.Partner viewer, Grounds grounds, LocalDate today) {
        this.account = viewer.account();
        this.grounds = grounds;
        this.today = today;
        this.paid = grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, account)
                .map(List::of)
                .defaultIfEmpty(List.of())
                .map(Held::of)
                .cache();
        this.linked = paid.flatMap(held -> PortalLinks.of(held.running(today), grounds))
                .cache();
    }

    Mono<Held> paid() {
        return paid;
    }

    /** As billing has them, and as the portal has them where billing does not say. */
    Mono<Set<NamespaceId>> namespaces() {
        return paid.then(linked);
    }

    boolean isOwn(AccountId other) {
        return account.equals(other);
    }

    /** Whether what is asked by the key can be the partner's, as far as the key tells. */
    Mono<Boolean> mayReach(Object key) {
        if (key instanceof AccountId other) {
            return Mono.just(isOwn(other));
        }
        return key instanceof NamespaceId namespace ? provides(namespace) : Mono.just(true);
    }

    /** Whether it is the partner's own account, or one that it sells to. */
    Mono<Boolean> knows(AccountId other) {
        return isOwn(other) ? Mono.just(true) : sellsTo(other);
    }

    Mono<Boolean> sellsTo(AccountId customer) {
        return paid.flatMap(
                held -> held.all().stream().anyMatch(sold -> sold.owner().equals(customer))
                        ? Mono.just(true)
                        : sellsUnread(held, customer));
    }

    /** Where there are more subscriptions than are read, the customer's own are looked through. */
    private Mono<Boolean> sellsUnread(Held held, AccountId customer) {
        return Mono.just(held)
                .filter(Held::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, customer))
                .map(all -> all.rows().stream().anyMatch(one -> isOwn(one.payer())))
                .defaultIfEmpty(false);
    }

    /** A right to a namespace rests on what is in force: who sold for it once may have nothing to do with it now. */
    Mono<Boolean> provides(NamespaceId namespace) {
        return paid.map(held -> held.namespaces(today).contains(namespace))
                .flatMap(told -> told ? Mono.just(true) : linked.map(ids -> ids.contains(namespace)))
                .flatMap(told -> told ? Mono.just(true) : providesUnread(namespace));
    }

    private Mono<Boolean> providesUnread(NamespaceId namespace) {
        return paid.filter(Held::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace))
                .map(all -> all.rows().stream().anyMatch(one -> one.isRunning(today) && isOwn(one.payer())))
                .defaultIfEmpty(false);
    }

    /** The subscription, where the partner pays for it. */
    Mono<Subscription> sold(SubscriptionNumber number) {
        return paid.flatMap(held -> Mono.justOrEmpty(held.find(number)).switchIfEmpty(soldUnread(held, number)));
    }

    private Mono<Subscription> soldUnread(Held held, SubscriptionNumber number) {
        return Mono.just(held)
                .filter(Held::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .filter(one -> isOwn(one.payer()));
    }

    /** Whether the key names a subscription that the partner pays for, or names something else. */
    Mono<Boolean> soldOf(Object key) {
        return key instanceof SubscriptionNumber number ? sold(number).hasElement() : mayReach(key);
    }

    Mono<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(sold(number), grounds);
    }
}
