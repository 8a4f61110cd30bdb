package org.buyergraph.gateway.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.security.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts that a viewer may call their own. */
@Controller
class ViewerAccounts {
    @SchemaMapping(typeName = "Viewer")
    Mono<List<Account>> accounts(Viewer viewer, Facts facts) {
        if (viewer instanceof Viewer.Customer customer) {
            return managedBy(customer.ids(), facts).flatMap(ids -> read(ids, facts));
        }
        if (viewer instanceof Viewer.Partner partner) {
            return read(List.of(partner.account()), facts);
        }
        return Mono.empty();
    }

    private static Mono<List<AccountId>> managedBy(Collection<CustomerId> customers, Facts facts) {
        return Flux.fromIterable(customers)
                .flatMap(id -> facts.ask(CustomerQuestions.CUSTOMER, id), customers.size())
                .flatMap(customer -> Mono.justOrEmpty(customer.accountId()))
                .distinct()
                .collectList();
    }

    private static Mono<List<Account>> read(List<AccountId> ids, Facts facts) {
        return Flux.fromIterable(ids)
                .flatMap(id -> facts.ask(AccountQuestions.ACCOUNT, id), Math.max(1, ids.size()))
                .collectSortedList(
                        Comparator.comparing(account -> account.number().value()));
    }
}
