package org.buyergraph.gateway.subscription;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.account.Account;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.subscription.MultiYearDeal;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.SubscriptionVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return subscriptions, and those of a subscription that are no plain fact. */
@Controller
class SubscriptionController {
    private final Clock businessClock;

    SubscriptionController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @QueryMapping
    Fact<Subscription> subscription(@Argument SubscriptionBy by, Facts facts) {
        SubscriptionNumber number = by.number() != null
                ? SubscriptionNumber.typed(by.number())
                : new SubscriptionNumber(GlobalId.nameOf("Subscription", String.valueOf(by.id())));
        return facts.ask(SubscriptionQuestions.SUBSCRIPTION, number);
    }

    @SchemaMapping
    Fact<Connection<Subscription>> subscriptions(
            Account account,
            PageRequest request,
            @Argument @Nullable SubscriptionFilter filter,
            @Argument @Nullable SubscriptionOrder orderBy,
            Facts facts) {
        return page(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, account, filter, orderBy, request, facts);
    }

    @SchemaMapping
    Fact<Connection<Subscription>> invoicedSubscriptions(
            Account account,
            PageRequest request,
            @Argument @Nullable SubscriptionFilter filter,
            @Argument @Nullable SubscriptionOrder orderBy,
            Facts facts) {
        return page(SubscriptionQuestions.SUBSCRIPTIONS_OF_PAYER, account, filter, orderBy, request, facts);
    }

    private Fact<Connection<Subscription>> page(
            Question<AccountId, Listing<Subscription>> question,
            Account account,
            @Nullable SubscriptionFilter filter,
            @Nullable SubscriptionOrder orderBy,
            PageRequest request,
            Facts facts) {
        SubscriptionFilter wanted = filter == null ? SubscriptionFilter.ALL : filter;
        SubscriptionOrder order = orderBy == null ? SubscriptionOrder.USUAL : orderBy;
        return facts.ask(question, account.id())
                .map(all -> all.only(subscription -> wanted.wants(subscription, today())))
                .map(found -> Connection.page(found, order.ordering(), request));
    }

    @SchemaMapping
    String id(Subscription subscription) {
        return GlobalId.of("Subscription", subscription.number());
    }

    @SchemaMapping
    SubscriptionStatus status(Subscription subscription) {
        return subscription.status(today());
    }

    @SchemaMapping
    ProductKind kind(Subscription subscription) {
        return subscription.kind(today());
    }

    @SchemaMapping
    @Nullable String planCode(Subscription subscription) {
        return subscription.planCode(today());
    }

    @SchemaMapping
    Deployment deployment(Subscription subscription) {
        return subscription.deployment(today());
    }

    @SchemaMapping
    @Nullable BigDecimal quantity(Subscription subscription) {
        return subscription.quantity(today());
    }

    @SchemaMapping
    @Nullable Integer seats(Subscription subscription) {
        return subscription.seats(today());
    }

    @SchemaMapping
    @Nullable Money price(Subscription subscription) {
        return subscription.price(today());
    }

    @SchemaMapping
    Fact<List<SubscriptionVersion>> versions(Subscription subscription, Facts facts) {
        return facts.ask(SubscriptionQuestions.SUBSCRIPTION_VERSIONS, subscription.number())
                .map(Listing::rows);
    }

    /** The deal is told to who sees the sale; of the others, those that its owner uses and the viewer may see. */
    @SchemaMapping
    Fact<List<Subscription>> multiYearChain(Subscription subscription, Facts facts) {
        return Fact.ofNullable(subscription.sale())
                .flatMap(sale -> facts.ask(SubscriptionQuestions.SUBSCRIPTIONS_OF_ACCOUNT, subscription.owner()))
                .map(all -> MultiYearDeal.of(subscription, all.rows()));
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }
}
