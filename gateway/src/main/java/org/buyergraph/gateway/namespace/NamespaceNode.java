package org.buyergraph.gateway.namespace;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.NodeSource;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.springframework.stereotype.Component;

/** Namespaces by id. */
@Component
class NamespaceNode implements NodeSource {
    @Override
    public String type() {
        return "Namespace";
    }

    @Override
    public Fact<Namespace> find(String name, Facts facts) {
        return facts.ask(NamespaceQuestions.NAMESPACE, new NamespaceId(name));
    }
}
