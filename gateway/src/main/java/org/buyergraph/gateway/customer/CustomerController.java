package org.buyergraph.gateway.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountReferences;
import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.security.identity.Viewer;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.EmailAddress;
import org.buyergraph.id.UserId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return people, and those of a person that are no plain fact. */
@Controller
class CustomerController {
    private static final Comparator<Customer> BY_NUMBER =
            Comparator.comparingLong(customer -> Long.parseLong(customer.id().value()));

    @QueryMapping
    Fact<Customer> customer(@Argument CustomerBy by, Facts facts) {
        if (by.email() != null) {
            return facts.ask(
                    CustomerQuestions.CUSTOMER_BY_EMAIL,
                    new EmailAddress(by.email().strip()));
        }
        if (by.userId() != null) {
            return facts.ask(
                    CustomerQuestions.CUSTOMER_BY_USER, new UserId(by.userId().strip()));
        }
        String number =
                by.number() != null ? by.number().strip() : GlobalId.nameOf("Customer", String.valueOf(by.id()));
        return facts.ask(CustomerQuestions.CUSTOMER, new CustomerId(number));
    }

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

    /** Who has several sign-ins is the first of them. */
    @SchemaMapping(typeName = "Viewer")
    Fact<Customer> customer(Viewer viewer, Facts facts) {
        return customers(viewer, facts)
                .flatMap(people -> Fact.ofOptional(people.stream().findFirst()));
    }

    private static Fact<List<Customer>> read(Collection<CustomerId> ids, Facts facts) {
        return facts.askAll(CustomerQuestions.CUSTOMER, ids)
                .map(people -> people.stream().sorted(BY_NUMBER).toList());
    }

    @SchemaMapping
    Fact<List<String>> customerNumbers(AccountReferences references, Facts facts) {
        return facts.ask(CustomerQuestions.CUSTOMERS_OF_ACCOUNT, references.billingId())
                .map(people -> people.rows().stream()
                        .sorted(BY_NUMBER)
                        .map(this::number)
                        .toList());
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
