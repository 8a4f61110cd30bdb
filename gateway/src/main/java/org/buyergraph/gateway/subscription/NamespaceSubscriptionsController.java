package org.buyergraph.gateway.subscription;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.license.License;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceAddOn;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The subscriptions behind a namespace, its add-ons, and licenses. */
@Controller
class NamespaceSubscriptionsController {
    private static final Ordering<Subscription> BY_NUMBER = Ordering.ascending(
            "subscriptions by number", subscription -> subscription.number().value());

    @SchemaMapping
    Fact<Connection<Subscription>> subscriptions(Namespace namespace, PageRequest request, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_NAMESPACE, namespace.id())
                .map(all -> Connection.page(all, BY_NUMBER, request));
    }

    @SchemaMapping
    Fact<Subscription> subscription(NamespaceAddOn addOn, Facts facts) {
        return Fact.ofNullable(addOn.subscriptionNumber())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, number));
    }

    @SchemaMapping
    Fact<Subscription> subscription(License license, Facts facts) {
        return Fact.ofNullable(license.subscriptionNumber())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, number));
    }
}
