package org.buyergraph.gateway.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.buyergraph.action.PlanUpgrades;
import org.buyergraph.catalog.Catalog;
import org.buyergraph.catalog.CatalogQuestions;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.UnitPrice;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.graphql.FromRequest;
import org.buyergraph.gateway.security.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a shop shows of a plan: what it costs, and what it can become. */
@Controller
class ShopController {
    private final ViewerCurrency currencies;
    private final Clock businessClock;

    ShopController(ViewerCurrency currencies, Clock businessClock) {
        this.currencies = currencies;
        this.businessClock = businessClock;
    }

    @SchemaMapping
    Fact<UnitPrice> price(
            Plan plan, @Argument @Nullable Currency currency, @FromRequest @Nullable Viewer viewer, Facts facts) {
        return (currency == null ? currencies.of(viewer, facts) : Fact.of(currency))
                .flatMap(wanted -> Fact.ofOptional(UnitPrice.of(plan, wanted)));
    }

    @SchemaMapping
    Fact<List<Plan>> upgradesTo(Plan plan, Facts facts) {
        LocalDate today = LocalDate.now(businessClock);
        return facts.ask(CatalogQuestions.CATALOG, Catalog.WHOLE).map(all -> all.rows().stream()
                .filter(other -> other.isOnSale(today) && PlanUpgrades.lead(plan, other))
                .sorted(Comparator.comparing(CatalogController.BY_SKU.place()))
                .toList());
    }
}
