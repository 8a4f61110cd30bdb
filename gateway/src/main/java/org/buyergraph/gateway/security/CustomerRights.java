package org.buyergraph.gateway.security;

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
import org.buyergraph.spi.Listing;
import org.buyergraph.subscription.SubscriptionQuestions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A customer has a right to the accounts that they manage, and to what belongs to those. */
final class CustomerRights {
    private final Set<CustomerId> ids;
    private final Mono<Set<AccountId>> accounts;
    private final Mono<Set<NamespaceId>> namespaces;
    private final Mono<Set<CrmId>> crmIds;

    CustomerRights(Viewer.Customer viewer, Grounds grounds) {
        this.ids = viewer.ids();
        this.accounts = Flux.fromIterable(ids)
                .flatMap(id -> grounds.ask(CustomerQuestions.CUSTOMER, id), ids.size())
                .flatMap(customer -> Mono.justOrEmpty(customer.accountId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
        this.namespaces = ofEachAccount(account -> grounds.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account))
                .flatMapIterable(Listing::rows)
                .flatMap(subscription -> Mono.justOrEmpty(subscription.namespaceId()))
                .collect(Collectors.toUnmodifiableSet())
                .cache();
        this.crmIds = ofEachAccount(account -> grounds.ask(AccountQuestions.ACCOUNT, account))
                .flatMap(account -> Mono.justOrEmpty(account.crmId()))
                .collect(Collectors.toUnmodifiableSet())
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
        return namespaces.map(all -> all.contains(namespace));
    }

    Mono<Boolean> isLinkedTo(CrmId id) {
        return crmIds.map(all -> all.contains(id));
    }
}
