package org.buyergraph.gateway.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.buyergraph.catalog.Catalog;
import org.buyergraph.catalog.CatalogQuestions;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.PlanPrice;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.Connection;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.gateway.graphql.PageRequest;
import org.buyergraph.id.PlanId;
import org.buyergraph.subscription.SubscriptionPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields that return plans of the catalog, and those of a plan that are no plain fact. */
@Controller
class CatalogController {
    static final Ordering<Plan> BY_SKU = Ordering.ascending(
            "plans by SKU", plan -> Objects.requireNonNullElse(plan.sku(), "") + "/" + plan.planId());

    private final Clock businessClock;

    CatalogController(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @QueryMapping
    Fact<Connection<Plan>> plans(PageRequest request, @Argument @Nullable PlanFilter filter, Facts facts) {
        PlanFilter wanted = filter == null ? PlanFilter.ALL : filter;
        LocalDate today = LocalDate.now(businessClock);
        return facts.ask(CatalogQuestions.CATALOG, Catalog.WHOLE)
                .map(all -> all.only(plan -> plan.isOnSale(today) && wanted.wants(plan)))
                .map(onSale -> Connection.page(onSale, BY_SKU, request));
    }

    @SchemaMapping
    Fact<Plan> plan(SubscriptionPlan subscriptionPlan, Facts facts) {
        return Fact.ofNullable(subscriptionPlan.planId()).flatMap(id -> planOf(id, facts));
    }

    static Fact<Plan> planOf(PlanId id, Facts facts) {
        return facts.ask(CatalogQuestions.CATALOG, Catalog.WHOLE)
                .flatMap(all -> Fact.ofOptional(all.rows().stream()
                        .filter(plan -> plan.planId().equals(id))
                        .findFirst()));
    }

    @SchemaMapping
    String id(Plan plan) {
        return GlobalId.of("Plan", plan.planId());
    }

    @SchemaMapping
    List<PlanPrice> prices(Plan plan, @Argument @Nullable Currency currency) {
        return plan.prices().stream()
                .filter(price -> currency == null || price.price().currency().equals(currency))
                .toList();
    }
}
