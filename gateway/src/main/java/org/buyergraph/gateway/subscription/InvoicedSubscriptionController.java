package org.buyergraph.gateway.subscription;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The subscription that a line of an invoice bills: by its number, for lines name a version that may be long gone. */
@Controller
class InvoicedSubscriptionController {
    @SchemaMapping
    Fact<Subscription> subscription(InvoiceItem item, Facts facts) {
        return Fact.ofNullable(item.subscriptionNumber())
                .flatMap(number -> facts.ask(SubscriptionQuestions.SUBSCRIPTION, number));
    }
}
