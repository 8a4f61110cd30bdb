package org.buyergraph.gateway.outlook;

import org.buyergraph.account.Account;
import org.buyergraph.channel.EntityCheck;
import org.buyergraph.channel.SubscriptionOrigin;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How something was sold, and by which of our companies it should be. */
@Controller
class OriginController {
    private final ConcludedOrigin origins;
    private final ConcludedEntity entities;

    OriginController(ConcludedOrigin origins, ConcludedEntity entities) {
        this.origins = origins;
        this.entities = entities;
    }

    @SchemaMapping
    Fact<SubscriptionOrigin> origin(Subscription subscription, Facts facts) {
        return facts.conclude(origins, subscription.number());
    }

    @SchemaMapping
    Fact<EntityCheck> entityCheck(Account account, Facts facts) {
        return facts.conclude(entities, account.id());
    }
}
