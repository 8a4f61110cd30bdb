package org.buyergraph.gateway.catalog;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.ListPrice;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a subscription's plan costs in the catalog, and how much less is paid: for who sees what is paid. */
@Controller
class ListPriceController {
    private final Clock businessClock;

    ListPriceController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<Money> listPrice(Subscription subscription, Facts facts) {
        return find(subscription, facts).map(ListPrice::price);
    }

    @SchemaMapping
    Fact<BigDecimal> discountPercent(Subscription subscription, Facts facts) {
        return find(subscription, facts).flatMap(list -> Fact.ofNullable(list.discountPercent()));
    }

    /** Where no price is shown there is nothing to set a list price beside, so none is read. */
    private Fact<ListPrice> find(Subscription subscription, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return Fact.ofNullable(subscription.price(today))
                .flatMap(paid -> Fact.ofOptional(subscription.leading(today).map(SubscriptionPlan::planId)))
                .flatMap(id -> CatalogController.planOf(id, facts))
                .flatMap(plan -> Fact.ofOptional(ListPrice.of(subscription, plan, today)));
    }
}
