package org.buyergraph.gateway.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.CustomerId;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return people, and those of a person that are no plain fact. */
@Controller
class CustomerController {
    private static final Comparator<Customer> BY_NUMBER =
            Comparator.comparingLong(customer -> Long.parseLong(customer.id().value()));

    @SchemaMapping
    Fact<List<Customer>> people(Account account, Facts facts) {
        if (!account.isToldWhole()) {
            return Fact.absent();
        }
        return facts.ask(CustomerQuestions.CUSTOMERS_OF_ACCOUNT, account.id())
                .map(people -> people.rows().stream().sorted(BY_NUMBER).toList());
    }

    @SchemaMapping(typeName = "Viewer")
    Fact<List<Customer>> customers(Viewer viewer, Facts facts) {
        return viewer instanceof Viewer.Customer customer ? read(customer.ids(), facts) : Fact.absent();
    }

    private static Fact<List<Customer>> read(Collection<CustomerId> ids, Facts facts) {
        return facts.askAll(CustomerQuestions.CUSTOMER, ids)
                .map(people -> people.stream().sorted(BY_NUMBER).toList());
    }

    @SchemaMapping
    String id(Customer customer) {
        return GlobalId.of("Customer", customer.id());
    }

    @SchemaMapping
    String number(Customer customer) {
        return customer.id().value();
    }
}
