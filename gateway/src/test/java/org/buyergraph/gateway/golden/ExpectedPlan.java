package org.buyergraph.gateway.golden;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Map<String, String> CODES =
            Map.of("Premium", "premium", "Ultimate", "ultimate", "GitLab Duo Pro", "duo_pro");

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

    @Nullable String code(SampleSubscription version) {
        return code(product(ratePlans(version).get(0)));
    }

    /** In the data set a plan has one charge, priced for a year or once, as in the catalog. */
    @Nullable Row listPrice(SampleSubscription version, SampleCharge charge) {
        return list(version, charge)
                .map(price -> Row.money(price.amount(), price.currency()))
                .orElse(null);
    }

    @Nullable String discount(SampleSubscription version, SampleCharge charge) {
        return list(version, charge)
                .map(SampleProduct.Price::amount)
                .filter(list -> list.signum() > 0)
                .map(list -> list.subtract(charge.price())
                        .movePointRight(2)
                        .divide(list, 2, RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse(null);
    }

    private Optional<SampleProduct.Price> list(SampleSubscription version, SampleCharge charge) {
        return price(product(ratePlans(version).get(0)), charge.currency());
    }

    private static Optional<SampleProduct.Price> price(SampleProduct product, String currency) {
        return product.ratePlan().charge().prices().stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
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

    private static @Nullable String code(SampleProduct product) {
        String name = product.name().replaceFirst(".* - ", "");
        return CODES.get(name);
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
                .with("planCode", code(product))
                .with("kind", kind(product))
                .with("deployment", deployment(product))
                .with("plan", catalog(product))
                .with("charges", charges(plan));
    }

    private Row catalog(SampleProduct product) {
        SampleProduct.Charge charge = product.ratePlan().charge();
        boolean once = charge.billingPeriod() == null;
        return new Row()
                .with("id", GlobalId.of("Plan", product.ratePlan().id()))
                .with("name", product.ratePlan().name())
                .with("product", product.name())
                .with("sku", product.sku())
                .with("code", code(product))
                .with("kind", kind(product))
                .with("deployment", deployment(product))
                .with("termMonths", once ? null : 12)
                .with(
                        "price",
                        price(product, "USD").map(price -> price(charge, price)).orElse(null))
                .with(
                        "upgradesTo",
                        data.products().stream()
                                .filter(other ->
                                        other.name().equals(product.name().replace(" - Premium", " - Ultimate")))
                                .filter(other -> !other.equals(product))
                                .map(other -> new Row()
                                        .with(
                                                "id",
                                                GlobalId.of(
                                                        "Plan", other.ratePlan().id())))
                                .toList())
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

    private static Row price(SampleProduct.Charge charge, SampleProduct.Price price) {
        Row amount = Row.money(price.amount(), price.currency());
        boolean once = charge.billingPeriod() == null;
        BigDecimal month = price.amount().divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
        return new Row()
                .with("perMonth", once ? null : Row.money(month, price.currency()))
                .with("perBillingPeriod", once ? null : amount)
                .with("once", once ? amount : null)
                .with("billingPeriod", upper(charge.billingPeriod()))
                .with("unit", charge.unit());
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
