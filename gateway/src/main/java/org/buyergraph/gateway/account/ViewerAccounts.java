package org.buyergraph.gateway.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The accounts that a viewer may call their own. */
@Controller
class ViewerAccounts {
    private static final Comparator<Account> BY_NUMBER =
            Comparator.comparing(account -> account.number().value());

    @SchemaMapping(typeName = "Viewer")
    Fact<List<Account>> accounts(Viewer viewer, Facts facts) {
        return viewer.match(new Own(facts)).flatMap(ids -> read(ids, facts));
    }

    private record Own(Facts facts) implements Viewer.Cases<Fact<List<AccountId>>> {
        @Override
        public Fact<List<AccountId>> customer(Viewer.Customer viewer) {
            return managedBy(viewer.ids(), facts);
        }

        @Override
        public Fact<List<AccountId>> namespace(Viewer.NamespaceService viewer) {
            return Fact.absent();
        }

        @Override
        public Fact<List<AccountId>> partner(Viewer.Partner viewer) {
            return Fact.of(List.of(viewer.account()));
        }

        @Override
        public Fact<List<AccountId>> support() {
            return Fact.absent();
        }
    }

    private static Fact<List<AccountId>> managedBy(Collection<CustomerId> customers, Facts facts) {
        return facts.askAll(CustomerQuestions.CUSTOMER, customers).map(all -> all.stream()
                .map(Customer::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Fact<List<Account>> read(List<AccountId> ids, Facts facts) {
        return facts.askAll(AccountQuestions.ACCOUNT, ids)
                .map(accounts -> accounts.stream().sorted(BY_NUMBER).toList());
    }
}
