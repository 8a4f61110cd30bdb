package org.buyergraph.zuora;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Catalog;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.PlanPrice;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.PlanId;
import org.buyergraph.money.Money;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import org.buyergraph.zuora.ZuoraProducts.Nature;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The catalog: the rate plans of all products. */
final class ZuoraCatalog {
    static final int MAX_PAGES = 21;

    private static final ZuoraQuery QUERY = new ZuoraQuery(
            "product-rate-plans", Map.of(), Set.of("product", "productrateplancharges.productrateplanchargetiers"));

    private final ZuoraClient client;
    private final ZuoraProducts products;
    private final String categoryField;

    ZuoraCatalog(ZuoraClient client, ZuoraProducts products, String categoryField) {
        this.client = client;
        this.products = products;
        this.categoryField = categoryField;
    }

    Flux<Reply<Catalog, Listing<Plan>>> whole(Set<Catalog> keys) {
        return new Rows<Catalog, Plan>(ZuoraClient.ZUORA, row -> Catalog.WHOLE, this::plan, plan -> List.of())
                .listEach(keys, whole -> client.rows(QUERY, MAX_PAGES), Plan::planId);
    }

    private Plan plan(Json row) {
        Json product = row.child("product");
        String name = row.required("name");
        String productName = product.text("name", name);
        String sku = product.text("sKU");
        Nature nature = products.of(sku, row.text(categoryField), productName);
        return new Plan(
                new PlanId(row.text("id", "")),
                name,
                productName,
                sku,
                nature.planCode(),
                nature.kind(),
                nature.deployment(),
                later(row.date("effectiveStartDate"), product.date("effectiveStartDate")),
                earlier(row.date("effectiveEndDate"), product.date("effectiveEndDate")),
                row.list("productRatePlanCharges").stream()
                        .flatMap(ZuoraCatalog::prices)
                        .collect(Collectors.toUnmodifiableList()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(one, other)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<PlanPrice> prices(Json charge) {
        String unit = charge.text("uOM");
        BillingPeriod period = ZuoraPrices.billingPeriod(charge);
        return charge.list("productRatePlanChargeTiers").stream()
                .filter(tier -> !"false".equalsIgnoreCase(tier.text("active")))
                .sorted(Comparator.comparing((Json tier) -> tier.text("currency", ""))
                        .thenComparing(tier -> Objects.requireNonNullElse(tier.integer("tier"), 1)))
                .flatMap(tier -> price(tier, unit, period));
    }

    private static Stream<PlanPrice> price(Json tier, @Nullable String unit, @Nullable BillingPeriod period) {
        Money price = ZuoraPrices.price(tier, null);
        return price == null
                ? Stream.empty()
                : Stream.of(new PlanPrice(
                        price,
                        unit,
                        period,
                        ZuoraPrices.quantity(tier, "startingUnit"),
                        ZuoraPrices.quantity(tier, "endingUnit")));
    }
}
