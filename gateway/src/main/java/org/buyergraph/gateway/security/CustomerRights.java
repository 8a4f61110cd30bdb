package org.buyergraph.gateway.security;

import java.util.List;
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
    private final Mono<Set<NamespaceId>> namespaces;
    private final Mono<Set<CrmId>> crmIds;
    private final Mono<List<Subscription>> used;
    private final Mono<List<Subscription>> paid;
    private final Mono<Set<NamespaceId>> linked;
    private final Grounds grounds;

    CustomerRights(Viewer.Customer viewer, Grounds grounds) {
        this.ids = viewer.ids();
        this.accounts = Flux.fromIterable(ids)
                .flatMap(id -> grounds.ask(CustomerQuestions.CUSTOMER, id), ids.size())
                .flatMap(customer -> Mono.justOrEmpty(customer.accountId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
        this.grounds = grounds;
        this.used = subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT);
        this.paid = subscriptions(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER);
        this.namespaces = used.flatMapIterable(all -> all)
                .flatMap(subscription -> Mono.justOrEmpty(subscription.namespaceId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
        this.linked = PortalLinks.of(used, grounds).cache();
        this.crmIds = ofEachAccount(account -> grounds.ask(AccountQuestions.ACCOUNT, account))
                .flatMap(account -> Mono.justOrEmpty(account.crmId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
    }

    private Mono<List<Subscription>> subscriptions(Question<AccountId, Listing<Subscription>> question) {
        return ofEachAccount(account -> grounds.ask(question, account))
                .flatMapIterable(Listing::rows)
                .collectList()
                .cache();
    }

    private <T> Flux<T> ofEachAccount(Function<AccountId, Mono<T>> read) {
        return accounts.flatMapMany(all -> Flux.fromIterable(all).flatMap(read, Math.max(1, all.size())));
    }

    boolean is(CustomerId id) {
        return ids.contains(id);
    }

    Mono<Boolean> manages(AccountId account) {
        return accounts.map(all -> all.contains(account));
    }

    Mono<Boolean> uses(NamespaceId namespace) {
        return namespaces
                .map(all -> all.contains(namespace))
                .flatMap(told -> told ? Mono.just(true) : linked.map(all -> all.contains(namespace)));
    }

    /** The subscription, where one of the accounts uses it or pays for it. */
    Mono<Subscription> subscription(SubscriptionNumber number) {
        return find(used, number).switchIfEmpty(Mono.defer(() -> find(paid, number)));
    }

    private static Mono<Subscription> find(Mono<List<Subscription>> among, SubscriptionNumber number) {
        return among.flatMap(all -> Mono.justOrEmpty(all.stream()
                .filter(subscription -> subscription.number().equals(number))
                .findFirst()));
    }

    Mono<Boolean> mayActivate(SubscriptionNumber number) {
        return Activation.isOpen(subscription(number), grounds);
    }

    Mono<Boolean> isLinkedTo(CrmId id) {
        return crmIds.map(all -> all.contains(id));
    }
}
