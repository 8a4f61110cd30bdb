package org.buyergraph.gateway.namespace;

import org.buyergraph.customer.Customer;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The namespaces of a person, whether or not anything was bought for them: one call tells them all. */
@Controller
class CustomerNamespacesController {
    /** Numbers have at most 18 digits; filled up, they are ordered as text. */
    private static final Ordering<Namespace> BY_NUMBER =
            Ordering.ascending("namespaces of a customer by number", namespace -> "%018d"
                    .formatted(Long.parseLong(namespace.id().value())));

    @SchemaMapping
    Fact<Connection<Namespace>> namespaces(Customer customer, PageRequest request, Facts facts) {
        return Fact.ofNullable(customer.userId())
                .flatMap(user -> facts.ask(NamespaceQuestions.NAMESPACES_OF_USER, user))
                .map(owned -> Connection.page(owned.namespaces(), BY_NUMBER, request));
    }
}
