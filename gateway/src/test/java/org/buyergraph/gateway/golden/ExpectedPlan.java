package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleProduct;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** Plans of subscriptions, with their charges, and the plans of the catalog that they were sold from. */
final class ExpectedPlan {
    private static final Map<String, String> KINDS =
            Map.of("Base Product", "BASE", "Add On", "ADD_ON", "One Time", "ONE_TIME");

    private final DataSet data;

    ExpectedPlan(DataSet data) {
        this.data = data;
    }

    List<Row> of(SampleSubscription version) {
        return ratePlans(version).stream().map(this::plan).toList();
    }

    String kind(SampleSubscription version) {
        return kind(product(ratePlans(version).get(0)));
    }

    /** Where a product runs on both sides, the namespace decides. */
    String deployment(SampleSubscription version) {
        String deployment = deployment(product(ratePlans(version).get(0)));
        return deployment.equals("EITHER") && version.namespaceId() != null ? "SAAS" : deployment;
    }

    private List<SampleRatePlan> ratePlans(SampleSubscription version) {
        return data.ratePlans().stream()
                .filter(plan -> plan.subscriptionId().equals(version.id()))
                .toList();
    }

    private SampleProduct product(SampleRatePlan plan) {
        return data.products().stream()
                .filter(product -> product.ratePlan().id().equals(plan.productRatePlanId()))
                .findFirst()
                .orElseThrow();
    }

    private static String kind(SampleProduct product) {
        return KINDS.getOrDefault(product.ratePlan().category(), "UNKNOWN");
    }

    private static String deployment(SampleProduct product) {
        String name = product.name();
        if (name.startsWith("Self-Managed - ")) {
            return "SELF_MANAGED";
        }
        boolean ours = name.startsWith("SaaS - ") || name.startsWith("Storage ") || name.contains("Compute Minutes");
        return ours ? "SAAS" : "EITHER";
    }

    private Row plan(SampleRatePlan plan) {
        SampleProduct product = product(plan);
        return new Row()
                .with("name", plan.name())
                .with("kind", kind(product))
                .with("deployment", deployment(product))
                .with("plan", catalog(product))
                .with("charges", charges(plan));
    }

    private static Row catalog(SampleProduct product) {
        SampleProduct.Charge charge = product.ratePlan().charge();
        return new Row()
                .with("id", GlobalId.of("Plan", product.ratePlan().id()))
                .with("name", product.ratePlan().name())
                .with("product", product.name())
                .with("sku", product.sku())
                .with("kind", kind(product))
                .with("deployment", deployment(product))
                .with(
                        "prices",
                        charge.prices().stream()
                                .sorted(Comparator.comparing(SampleProduct.Price::currency))
                                .map(price -> new Row()
                                        .with("price", Row.money(price.amount(), price.currency()))
                                        .with("unit", charge.unit())
                                        .with("billingPeriod", upper(charge.billingPeriod()))
                                        .with("fromQuantity", "0")
                                        .with("toQuantity", null))
                                .toList());
    }

    private List<Row> charges(SampleRatePlan plan) {
        Map<String, List<SampleCharge>> byNumber = data.charges().stream()
                .filter(charge -> charge.ratePlanId().equals(plan.id()))
                .collect(Collectors.groupingBy(SampleCharge::number));
        return byNumber.values().stream().map(ExpectedPlan::charge).toList();
    }

    private static Row charge(List<SampleCharge> segments) {
        SampleCharge any = segments.get(0);
        boolean once = any.type().equals(SampleCharge.ONE_TIME);
        return new Row()
                .with("number", any.number())
                .with("name", any.name())
                .with("kind", once ? "ONE_TIME" : "RECURRING")
                .with("model", "PER_UNIT")
                .with("unit", any.unit())
                .with("billingPeriod", upper(any.billingPeriod()))
                .with("listPriceBase", once ? null : "BILLING_PERIOD")
                .with(
                        "segments",
                        segments.stream()
                                .sorted(Comparator.comparing(SampleCharge::segment))
                                .map(ExpectedPlan::segment)
                                .toList());
    }

    private static Row segment(SampleCharge segment) {
        Row price = Row.money(segment.price(), segment.currency());
        return new Row()
                .with("number", segment.segment())
                .with("from", segment.effectiveStart())
                .with("until", segment.effectiveEnd())
                .with("quantity", Row.plain(segment.quantity()))
                .with("price", price)
                .with(
                        "tiers",
                        List.of(new Row()
                                .with("fromQuantity", "0")
                                .with("toQuantity", null)
                                .with("price", price)));
    }

    private static @Nullable String upper(@Nullable String word) {
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }
}
