package org.buyergraph.gateway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleProduct;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is on sale, against the data set. */
class PlansIT extends RunningGateway {
    private static final String PLANS = """
            query Plans($filter: PlanFilter) {
              plans(filter: $filter) {
                totalCount truncated
                nodes { name product sku kind deployment prices {
                  price { amount currency } unit billingPeriod fromQuantity toQuantity } }
              }
            }""";

    @AfterEach
    void nothingIsOddAnyMore() {
        VENDORS.zuora().reset();
    }

    @Test
    void everyProductIsThereWithItsPricesInOneCall() {
        Answer answer = ask("support", PLANS);

        assertThat(answer.problems()).isEmpty();
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
        assertThat(answer.data("/plans/truncated").asBoolean()).isFalse();
        assertThat(answer.data("/plans/nodes").valueStream().map(PlansIT::line))
                .isEqualTo(VENDORS.data().products().stream().map(PlansIT::line).toList());
    }

    private static String line(JsonNode plan) {
        String prices = plan.path("prices")
                .valueStream()
                .map(price -> price.at("/price/currency").asString() + " "
                        + price.at("/price/amount").asString() + " "
                        + price.path("unit").asString())
                .collect(Collectors.joining(", "));
        return List.of(
                        plan.path("sku").asString(),
                        plan.path("name").asString(),
                        plan.path("product").asString(),
                        prices)
                .toString();
    }

    private static String line(SampleProduct product) {
        String prices = product.ratePlan().charge().prices().stream()
                .map(price ->
                        price.currency() + " " + price.amount().setScale(2).toPlainString() + " "
                                + product.ratePlan().charge().unit())
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(product.sku(), product.ratePlan().name(), product.name(), prices)
                .toString();
    }

    @Test
    void eachIsPlacedByTheTable() {
        assertThat(ask("support", PLANS)
                        .data("/plans/nodes")
                        .valueStream()
                        .map(plan -> plan.path("product").asString() + ": "
                                + plan.path("kind").asString() + " "
                                + plan.path("deployment").asString()))
                .containsExactly(
                        "SaaS - Premium: BASE SAAS",
                        "SaaS - Ultimate: BASE SAAS",
                        "Self-Managed - Premium: BASE SELF_MANAGED",
                        "Self-Managed - Ultimate: BASE SELF_MANAGED",
                        "GitLab Duo Pro: ADD_ON EITHER",
                        "Storage 10 GB: ADD_ON SAAS",
                        "1,000 Compute Minutes: ONE_TIME SAAS",
                        "EDU/OSS - Ultimate: BASE EITHER",
                        "True-Up: ONE_TIME EITHER");
    }

    @ParameterizedTest
    @CsvSource({
        "kinds, ADD_ON, 2",
        "kinds, BASE, 5",
        "deployments, SELF_MANAGED, 5",
        "currencies, AUD, 1",
        "currencies, CHF, 0",
        "codes, premium, 2",
        "codes, duo_pro, 1",
        "codes, gold, 0",
        "termMonths, 12, 7",
        "termMonths, 36, 0"
    })
    void aFilterLetsThroughWhatMeetsIt(String part, String value, int expected) {
        Object wanted = part.equals("termMonths") ? (Object) Integer.valueOf(value) : value;
        Answer answer = ask("support", PLANS, Map.of("filter", Map.of(part, List.of(wanted))));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/plans/totalCount").asInt()).isEqualTo(expected);
    }

    @Test
    void pricesCanBeHadInOneCurrencyOnly() {
        Answer answer = ask(
                "support",
                "{ plans(first: 1) { pageInfo { hasNextPage } nodes { prices(currency: \"GBP\") { billingPeriod price { amount } } } } }");

        assertThat(answer.data("/plans").toString())
                .isEqualTo("{\"pageInfo\":{\"hasNextPage\":true},\"nodes\":[{\"prices\":"
                        + "[{\"billingPeriod\":\"ANNUAL\",\"price\":{\"amount\":\"300.00\"}}]}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700102, EUR",
        "customer-700103, GBP",
        "customer-700110, USD",
        "namespace-9100103, GBP",
        "namespace-9100110, USD",
        "partner-A00000190, EUR",
        "support, USD"
    })
    void aPriceIsInTheCurrencyThatTheViewerBuysIn(String viewer, String currency) {
        Answer answer = ask(viewer, "{ plans(first: 1) { nodes { price { perMonth { currency } } } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/plans/nodes/0/price/perMonth/currency").asString())
                .isEqualTo(currency);
    }

    @Test
    void whatIsPaidStandsBesideTheCatalogForOneCallAtMost() {
        String document = """
                { account(by: {number: "A00000104"}) { subscriptions { nodes { planCode price { amount } listPrice { amount } discountPercent } } } }""";

        assertThat(ask("support", document).data("/account/subscriptions/nodes").toString())
                .isEqualTo("[{\"planCode\":\"ultimate\",\"price\":{\"amount\":\"1069.20\"},"
                        + "\"listPrice\":{\"amount\":\"1188.00\"},\"discountPercent\":\"10.00\"}]");
        ask("support", document.replace("104", "103"));
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/product-rate-plans"))
                .isEqualTo(1);
    }

    /** Their partner pays, so they are told neither what, nor how much less than others. */
    @Test
    void whoMayNotSeeThePriceIsToldNoListPriceAndTheCatalogIsNotEvenRead() {
        Answer answer = ask(
                "customer-700106",
                "{ subscription(by: {number: \"A-S00000109\"}) { planCode price { amount } listPrice { amount } discountPercent } }");

        assertThat(answer.data("/subscription").toString())
                .isEqualTo("{\"planCode\":\"premium\",\"price\":null,\"listPrice\":null,\"discountPercent\":null}");
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/product-rate-plans"))
                .isZero();
    }

    @Test
    void aPlanLeadsToTheHigherOnesInItsPlace() {
        assertThat(ask(
                                "support",
                                "{ plans(filter: {codes: [\"premium\", \"duo_pro\"]}) { nodes { upgradesTo { name } } } }")
                        .data("/plans/nodes")
                        .toString())
                .isEqualTo("[{\"upgradesTo\":[{\"name\":\"SaaS - Ultimate - 1 Year\"}]},"
                        + "{\"upgradesTo\":[{\"name\":\"Self-Managed - Ultimate - 1 Year\"}]},{\"upgradesTo\":[]}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-700110", "namespace-9100110", "partner-A00000190", "support"})
    void itIsNoSecret(String viewer) {
        assertThat(ask(viewer, PLANS).data("/plans/totalCount").asInt()).isEqualTo(9);
    }

    @Test
    void aSubscriptionsPlanLeadsToTheCatalogInOneCallForAll() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { subscriptions { nodes { plans { name plan { id name sku product } } } } } }""");

        assertThat(answer.data("/account/subscriptions/nodes/0/plans/0/plan/sku")
                        .asString())
                .isEqualTo("SKU-00000101");
        assertThat(answer.data("/account/subscriptions/nodes/1/plans/0/plan/product")
                        .asString())
                .isEqualTo("GitLab Duo Pro");
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/product-rate-plans"))
                .isEqualTo(1);
        String id =
                answer.data("/account/subscriptions/nodes/0/plans/0/plan/id").asString();
        assertThat(ask("support", "{ node(id: \"" + id + "\") { ... on Plan { name } } }")
                        .data("/node/name")
                        .asString())
                .isEqualTo("SaaS - Premium - 1 Year");
    }

    @Test
    void wordsAndFieldsThatNobodyKnowsChangeNothingElse() {
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);

        Answer answer = ask("support", PLANS);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/plans/nodes/0/prices/0/billingPeriod").asString())
                .isEqualTo("UNKNOWN");
        assertThat(answer.data("/plans/nodes/0/kind").asString()).isEqualTo("BASE");
    }

    @Test
    void aDeadCatalogIsAnErrorAndNotAnEmptyShop() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/product-rate-plans").status(503));

        Answer answer = ask("support", PLANS);

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at plans from zuora");
        assertThat(answer.data("/plans").isNull()).isTrue();
    }
}
