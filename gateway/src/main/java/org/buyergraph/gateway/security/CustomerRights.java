package org.buyergraph.gateway.security;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CrmId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A customer has a right to the accounts that they manage, and to what belongs to those. */
final class CustomerRights {
    private final Set<CustomerId> ids;
    private final Mono<Set<AccountId>> accounts;
    private final Mono<Set<CrmId>> crmIds;
    private final Mono<Held> used;
    private final Mono<Held> paid;
    private final Mono<Set<NamespaceId>> namespaces;
    private final Mono<Set<NamespaceId>> linked;
    private final Grounds grounds;
    private final LocalDate today;

    CustomerRights(Viewer.Customer viewer, Grounds grounds, LocalDate today) {
        this.ids = viewer.ids();
        this.grounds = grounds;
        this.today = today;
        this.accounts = Flux.fromIterable(ids)
                .flatMap(id -> grounds.ask(CustomerQuestions.CUSTOMER, id), ids.size())
                .flatMap(customer -> Mono.justOrEmpty(customer.accountId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
        this.used = subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT);
        this.paid = subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER);
        this.namespaces = used.map(held -> held.namespaces(today)).cache();
        this.linked = used.flatMap(held -> PortalLinks.of(held.running(today), grounds))
                .cache();
        this.crmIds = ofEachAccount(account -> grounds.ask(AccountQuestions.ACCOUNT, account))
                .flatMap(account -> Mono.justOrEmpty(account.crmId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
    }

    private Mono<Held> subscriptions(Question<AccountId, Listing<Subscription>> question) {
        return ofEachAccount(account -> grounds.ask(question, account))
                .collectList()
                .map(Held::of)
                .cache();
    }

    private <T> Flux<T> ofEachAccount(Function<AccountId, Mono<T>> read) {
        return accounts.flatMapMany(all -> Flux.fromIterable(all).flatMap(read, Math.max(1, all.size())));
    }

    Mono<Set<AccountId>> accounts() {
        return accounts;
    }

    Mono<Set<CrmId>> crmIds() {
        return crmIds;
    }

    /** As billing has them, and as the portal has them where billing does not say. */
    Mono<Set<NamespaceId>> namespaces() {
        return namespaces.then(linked);
    }

    /** Those that the accounts use, and those that they pay for. */
    Mono<Held> subscriptions() {
        return used.then(paid);
    }

    boolean is(CustomerId id) {
        return ids.contains(id);
    }

    /** Whether what is asked by the key can be theirs, as far as the key tells. */
    Mono<Boolean> mayReach(Object key) {
        if (key instanceof AccountId account) {
            return manages(account);
        }
        if (key instanceof NamespaceId namespace) {
            return uses(namespace);
        }
        return key instanceof CrmId crm ? isLinkedTo(crm) : Mono.just(true);
    }

    Mono<Boolean> manages(AccountId account) {
        return accounts.map(all -> all.contains(account));
    }

    /** A right to a namespace rests on what is in force: who bought for it once may have nothing to do with it now. */
    Mono<Boolean> uses(NamespaceId namespace) {
        return namespaces
                .map(all -> all.contains(namespace))
                .flatMap(told -> told ? Mono.just(true) : linked.map(all -> all.contains(namespace)))
                .flatMap(told -> told ? Mono.just(true) : usesUnread(namespace));
    }

    /** Where there are more subscriptions than are read, the namespace's own are looked through. */
    private Mono<Boolean> usesUnread(NamespaceId namespace) {
        return used.filter(Held::truncated)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace))
                .flatMap(all -> accounts.map(mine ->
                        all.rows().stream().anyMatch(one -> one.isRunning(today) && mine.contains(one.owner()))))
                .defaultIfEmpty(false);
    }

    /** The subscription, where one of the accounts uses it or pays for it. */
    Mono<Subscription> subscription(SubscriptionNumber number) {
        return used.flatMap(held -> Mono.justOrEmpty(held.find(number)))
                .switchIfEmpty(Mono.defer(() -> paid.flatMap(held -> Mono.justOrEmpty(held.find(number)))))
                .switchIfEmpty(Mono.defer(() -> unread(number)));
    }

    /** Where there are more subscriptions than are read, this one is asked for by its number. */
    private Mono<Subscription> unread(SubscriptionNumber number) {
        return Mono.zip(used, paid, (one, other) -> one.truncated() || other.truncated())
                .filter(Boolean::booleanValue)
                .flatMap(more -> grounds.ask(SubscriptionQuestions.SUBSCRIPTION, number))
                .filterWhen(one -> accounts.map(mine -> mine.contains(one.owner()) || mine.contains(one.payer())));
    }

    /** Whether the key names a subscription that is theirs, or names something else. */
    Mono<Boolean> subscriptionOf(Object key) {
        return key instanceof SubscriptionNumber number ? subscription(number).hasElement() : mayReach(key);
    }

    Mono<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(subscription(number), grounds);
    }

    Mono<Boolean> isLinkedTo(CrmId id) {
        return crmIds.map(all -> all.contains(id));
    }
}
