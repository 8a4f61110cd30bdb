package org.buyergraph.gateway.subscription;

import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.account.Account;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Fields that return subscriptions, and those of a subscription that are no plain fact. */
@Controller
class SubscriptionController {
    private static final Ordering<Subscription> BY_NUMBER = Ordering.ascending(
            "subscriptions by number", subscription -> subscription.number().value());

    private final Clock businessClock;

    SubscriptionController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Mono<Connection<Subscription>> subscriptions(
            Account account,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            Facts facts) {
        PageRequest request = new PageRequest(first, after, last, before);
        return facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account.id())
                .map(all -> Connection.page(all, BY_NUMBER, request));
    }

    @SchemaMapping
    String id(Subscription subscription) {
        return GlobalId.of("Subscription", subscription.number());
    }

    @SchemaMapping
    SubscriptionStatus status(Subscription subscription) {
        return subscription.status(LocalDate.now(businessClock));
    }
}
