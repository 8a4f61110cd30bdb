package org.buyergraph.gateway.namespace;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.NamespacePath;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceLink;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionUse;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return a namespace, and those of a namespace that are no plain fact. */
@Controller
class NamespaceController {
    @QueryMapping
    Fact<Namespace> namespace(@Argument NamespaceBy by, Facts facts) {
        if (by.path() != null) {
            return facts.ask(
                    NamespaceQuestions.NAMESPACE_BY_PATH,
                    new NamespacePath(by.path().strip()));
        }
        String number =
                by.number() != null ? by.number().strip() : GlobalId.nameOf("Namespace", String.valueOf(by.id()));
        return facts.ask(NamespaceQuestions.NAMESPACE, new NamespaceId(number));
    }

    @SchemaMapping
    Fact<Namespace> namespace(Subscription subscription, Facts facts) {
        return idOf(subscription, facts).flatMap(id -> facts.ask(NamespaceQuestions.NAMESPACE, id));
    }

    /** As billing has it first, as the order in the customers' portal has it second. */
    static Fact<NamespaceId> idOf(Subscription subscription, Facts facts) {
        return SubscriptionUse.isOfUnknownNamespace(subscription)
                ? facts.ask(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, subscription.number())
                        .map(NamespaceLink::namespace)
                : Fact.ofNullable(subscription.namespaceId());
    }

    @SchemaMapping
    String id(Namespace namespace) {
        return GlobalId.of("Namespace", namespace.id());
    }

    @SchemaMapping
    String number(Namespace namespace) {
        return namespace.id().value();
    }

    @SchemaMapping
    Fact<Namespace> parent(Namespace namespace, Facts facts) {
        return Fact.ofNullable(namespace.parentId()).flatMap(id -> facts.ask(NamespaceQuestions.NAMESPACE, id));
    }
}
