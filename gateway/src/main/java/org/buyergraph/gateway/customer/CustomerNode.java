package org.buyergraph.gateway.customer;

import org.buyergraph.customer.Customer;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.CustomerId;
import org.springframework.stereotype.Component;

/** People by id. */
@Component
class CustomerNode implements NodeSource {
    @Override
    public String type() {
        return "Customer";
    }

    @Override
    public Fact<Customer> find(String name, Facts facts) {
        return facts.ask(CustomerQuestions.CUSTOMER, new CustomerId(name));
    }
}
