package org.buyergraph.gateway.viewer;

import java.util.Comparator;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.CustomerId;

/** What a viewer is called: a person, or a partner's company. Services and support have no name. */
record ViewerName(Facts facts) implements Viewer.Cases<Fact<String>> {
    @Override
    public Fact<String> customer(Viewer.Customer viewer) {
        return facts.ask(CustomerQuestions.CUSTOMER, first(viewer)).flatMap(person -> Fact.ofNullable(person.name()));
    }

    /** One person may be several customers; their name is the same. */
    private static CustomerId first(Viewer.Customer viewer) {
        return viewer.ids().stream()
                .min(Comparator.comparingLong(id -> Long.parseLong(id.value())))
                .orElseThrow();
    }

    @Override
    public Fact<String> namespace(Viewer.NamespaceService viewer) {
        return Fact.absent();
    }

    @Override
    public Fact<String> partner(Viewer.Partner viewer) {
        return facts.ask(AccountQuestions.ACCOUNT, viewer.account()).map(Account::name);
    }

    @Override
    public Fact<String> support() {
        return Fact.absent();
    }
}
