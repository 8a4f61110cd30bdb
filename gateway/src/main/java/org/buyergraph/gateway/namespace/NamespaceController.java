package org.buyergraph.gateway.namespace;

import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Fields that return a namespace, and those of a namespace that are no plain fact. */
@Controller
class NamespaceController {
    @SchemaMapping
    Mono<Namespace> namespace(Subscription subscription, Facts facts) {
        return Mono.justOrEmpty(subscription.namespaceId()).flatMap(id -> facts.ask(NamespaceQuestions.NAMESPACE, id));
    }

    @SchemaMapping
    String id(Namespace namespace) {
        return GlobalId.of("Namespace", namespace.id());
    }

    @SchemaMapping
    String number(Namespace namespace) {
        return namespace.id().value();
    }
}
