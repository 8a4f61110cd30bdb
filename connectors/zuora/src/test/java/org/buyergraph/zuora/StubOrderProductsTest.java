package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.zuora.StubOrderCalls.DAY;
import static org.buyergraph.zuora.StubOrderCalls.action;
import static org.buyergraph.zuora.StubOrderCalls.order;
import static org.buyergraph.zuora.StubOrderCalls.orderWith;
import static org.buyergraph.zuora.StubOrderCalls.seats;
import static org.buyergraph.zuora.StubOrdersTest.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SamplePrice;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Orders that change what a subscription is made of, orders that nobody waits for, and orders that go wrong. */
class StubOrderProductsTest {

    private static final DataSet DATA = DataSet.standard();
    private static final StubZuora STUB = new StubZuora(DATA);
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);
    private static final StubOrderCalls ORDERS = new StubOrderCalls(CLIENT);
    private static final String BRIGHTWATER = "A00000101";
    private static final String SUBSCRIPTION = "A-S00000101";
    private static final String CANCEL =
            action("CancelSubscription", "2027-03-01", "\"cancellationPolicy\": \"EndOfCurrentTerm\"");

    @BeforeEach
    void asNew() {
        STUB.reset();
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void aPackOfStorageCostsTheDaysThatAreLeft() throws IOException {
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, add(6, 3)));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("49.81"); // 3 × 60 × 101 / 365
        assertThat(plans(SUBSCRIPTION)).containsExactly("SaaS - Premium Update", "Storage 10 GB Add");
    }

    @Test
    void minutesAreSoldOnceAndNotTakenBack() throws IOException {
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, add(7, 5)));
        JsonNode cancelled = ORDERS.create(order(
                BRIGHTWATER,
                SUBSCRIPTION,
                action(
                        "CancelSubscription",
                        DAY,
                        "\"cancellationPolicy\": \"SpecificDate\", \"cancellationEffectiveDate\": \"2026-11-20\"")));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("50.00");
        JsonNode memo = CLIENT.get(
                "/v1/creditmemos/" + cancelled.at("/creditMemoNumbers/0").asString());
        assertThat(memo.get("amount").decimalValue()).isEqualByComparingTo("2407.40"); // 25 seats and no minutes
    }

    @Test
    void aRemovedProductIsCredited() throws IOException {
        JsonNode reply = ORDERS.create(order(
                        BRIGHTWATER,
                        "A-S00000102",
                        action("RemoveProduct", "2026-12-01", "\"ratePlanId\": \"" + Ids.ratePlan(102) + "\""))
                .replace(
                        "\"runBilling\": true",
                        "\"runBilling\": true, \"billingOptions\": {\"targetDate\": \"2026-12-01\"}"));

        JsonNode memo =
                CLIENT.get("/v1/creditmemos/" + reply.at("/creditMemoNumbers/0").asString());
        assertThat(memo.get("amount").decimalValue()).isEqualByComparingTo("1405.48"); // 90 of 365 days
        assertThat(plans("A-S00000102")).containsExactly("GitLab Duo Pro Remove");
    }

    @Test
    void anotherPlanIsChargedAndTheFormerOnePaysForIt() throws IOException {
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, upgrade()));

        // 25 × 1188 × 101 / 365, less 25 × 348 × 101 / 365
        JsonNode invoice = CLIENT.get("/v1/invoices/INV00003001");
        assertThat(invoice.get("amount").decimalValue()).isEqualByComparingTo("8218.36");
        assertThat(invoice.get("creditMemoAmount").decimalValue()).isEqualByComparingTo("2407.40");
        assertThat(invoice.get("balance").decimalValue()).isEqualByComparingTo("0");
        assertThat(reply.get("paidAmount").asString()).isEqualTo("5810.96");
        assertThat(CLIENT.get("/v1/accounts/" + BRIGHTWATER)
                        .at("/metrics/balance")
                        .decimalValue())
                .isEqualByComparingTo("0");
        assertThat(plans(SUBSCRIPTION)).containsExactly("SaaS - Premium Remove", "SaaS - Ultimate Add");
        assertThat(CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION)
                        .get("contractedMrr")
                        .decimalValue())
                .isEqualByComparingTo("2475.00");
        assertRefused(ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 30))), 40);
    }

    @Test
    void theFormerVersionsPlanIsNamedByItsIdStill() throws IOException {
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 32)));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("96.30");
    }

    @Test
    void aCancellationThatIsToComeIsRemoved() throws IOException {
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, CANCEL));
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, action("RemoveCancellation", DAY, "")));

        JsonNode now = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION);
        assertThat(now.get("status").asString()).isEqualTo("Active");
        assertThat(now.get("version").intValue()).isEqualTo(4);
        assertThat(now.get("termEndDate").asString()).isEqualTo("2027-03-01");
        assertThat(ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)))
                        .get("paidAmount")
                        .asString())
                .isEqualTo("577.78");
    }

    @Test
    void whatACancellationCreditedIsChargedWhenItIsRemoved() throws IOException {
        ORDERS.create(order(
                        BRIGHTWATER,
                        SUBSCRIPTION,
                        action(
                                "CancelSubscription",
                                DAY,
                                "\"cancellationPolicy\": \"SpecificDate\", \"cancellationEffectiveDate\": \"2026-12-01\""))
                .replace(
                        "\"runBilling\": true",
                        "\"runBilling\": true, \"billingOptions\": {\"targetDate\": \"2026-12-01\"}"));
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, action("RemoveCancellation", DAY, ""))
                .replace(
                        "\"runBilling\": true",
                        "\"runBilling\": true, \"billingOptions\": {\"targetDate\": \"2026-12-01\"}"));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("2145.21"); // 90 of 365 days
        assertThat(CLIENT.get("/v1/creditmemos/CM00003001").get("amount").decimalValue())
                .isEqualByComparingTo("2145.21");
    }

    @Test
    void whatIsNotCancelledOrIsOverCannotBeTakenBack() throws IOException {
        String back = action("RemoveCancellation", DAY, "");

        assertRefused(ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, back)), 30);
        assertRefused(ORDERS.create(order("A00000111", "A-S00000113", back)), 30);
    }

    /** One unit more, at 29.00 for a period: its days from the 20th on, of all its days. */
    @ParameterizedTest
    @CsvSource({
        "Month, 10.63", // 11 of 30
        "Quarter, 3.51", // 11 of 91
        "Annual, 8.02" // 101 of 365
    })
    void aPeriodIsAsLongAsItIs(String period, String amount) throws IOException {
        SampleCharge like = chargeOf101();
        DATA.add(priced(like, SamplePrice.perUnit(new BigDecimal("29")), period));
        try {
            JsonNode line = ORDERS.preview(orderWith(
                            BRIGHTWATER,
                            DAY,
                            "\"previewOptions\": {\"previewThruType\": \"SpecificDate\","
                                    + " \"specificPreviewThruDate\": \"2026-11-20\"},",
                            SUBSCRIPTION,
                            seats(101, 26)))
                    .at("/previewResult/invoices/0/invoiceItems/0");
            assertThat(line.get("amountWithoutTax").decimalValue()).isEqualByComparingTo(amount);
        } finally {
            DATA.add(like);
        }
    }

    @ParameterizedTest
    @EnumSource(SamplePrice.Model.class)
    void tiersAreCounted(SamplePrice.Model model) throws IOException {
        SampleCharge like = chargeOf101();
        SamplePrice.Tier first = new SamplePrice.Tier(new BigDecimal("25"), new BigDecimal("365"));
        SamplePrice.Tier second = new SamplePrice.Tier(null, new BigDecimal("300"));
        DATA.add(priced(like, new SamplePrice(model, List.of(first, second)), "Annual"));
        try {
            JsonNode result = ORDERS.preview(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 30)))
                    .get("previewResult");
            JsonNode row = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION).at("/ratePlans/0/ratePlanCharges/0");
            switch (model) {
                case PER_UNIT -> assertThat(amount(result, "invoices")).isEqualByComparingTo("505.00");
                case TIERED -> assertThat(amount(result, "invoices")).isEqualByComparingTo("415.07");
                case VOLUME -> assertThat(amount(result, "creditMemos")).isEqualByComparingTo("-34.59");
                case FLAT_FEE -> assertThat(amount(result, "invoices")).isEqualByComparingTo("0.00");
                default -> Assertions.fail("Nobody has said what this costs: %s", model);
            }
            assertThat(row.get("model").asString()).isEqualTo(StubModels.v1(model));
            assertThat(row.path("tiers").size())
                    .isEqualTo(model == SamplePrice.Model.PER_UNIT || model == SamplePrice.Model.FLAT_FEE ? 0 : 2);
        } finally {
            DATA.add(like);
        }
    }

    private static BigDecimal amount(JsonNode result, String documents) {
        return result.path(documents).at("/0/amount").decimalValue();
    }

    @Test
    void aPreviewToTheOrdersDayIsTheInvoice() throws IOException {
        Random chance = new Random(20261120);
        for (int i = 0; i < 60; i++) {
            int number = List.of(101, 102, 103, 104, 107, 108, 111, 114, 116, 1005, 1020)
                    .get(chance.nextInt(11));
            String name = Ids.subscriptionNumber(number);
            String owner = DATA.account(DATA.subscription(name).orElseThrow().accountId())
                    .orElseThrow()
                    .number();
            String more = "\"previewOptions\": {\"previewThruType\": \"SpecificDate\","
                    + " \"specificPreviewThruDate\": \"2026-11-20\"},";
            String body = orderWith(owner, DAY, more, name, seats(number, 1 + chance.nextInt(400)));

            JsonNode preview = ORDERS.preview(body).get("previewResult");
            JsonNode reply = ORDERS.create(body);

            assertThat(total("/v1/invoices/", reply.get("invoiceNumbers")))
                    .isEqualByComparingTo(total(preview.get("invoices")));
            assertThat(total("/v1/creditmemos/", reply.get("creditMemoNumbers")).negate())
                    .isEqualByComparingTo(total(preview.get("creditMemos")));
        }
    }

    private static BigDecimal total(JsonNode documents) {
        return documents
                .valueStream()
                .map(one -> one.get("amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal total(String path, JsonNode numbers) throws IOException {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode number : numbers) {
            total = total.add(CLIENT.get(path + number.asString()).get("amount").decimalValue());
        }
        return total;
    }

    @Test
    void moreThanFiftyGoTheOtherWay() throws IOException {
        String large =
                "{\"orderDate\": \"2026-11-20\", \"existingAccountNumber\": \"A00000112\", \"orderNumber\": \"O-LARGE\","
                        + "\"processingOptions\": {\"runBilling\": true}, \"subscriptions\": ["
                        + IntStream.rangeClosed(1001, 1040)
                                .mapToObj(number -> StubOrderCalls.part(
                                        Ids.subscriptionNumber(number), seats(number, 500), seats(number, 600)))
                                .collect(Collectors.joining(", "))
                        + "]}";

        assertRefused(ORDERS.create(large), 30);
        JsonNode accepted = StubZuoraClient.json(ORDERS.post("/v1/async/orders", large, "key-large"));
        String job = "/v1/async-jobs/" + accepted.get("jobId").asString();
        Awaitility.await()
                .until(() -> !"Processing".equals(CLIENT.get(job).get("status").asString()));

        assertThat(CLIENT.get(job).get("status").asString()).isEqualTo("Completed");
        assertThat(CLIENT.get(job).at("/result/orderNumber").asString()).isEqualTo("O-LARGE");
        assertThat(CLIENT.get(job).at("/result/subscriptions").size()).isEqualTo(40);
        assertThat(CLIENT.get("/v1/invoices/INV00003001/items?page=1&pageSize=40")
                        .get("invoiceItems")
                        .size())
                .isEqualTo(40);
        assertThat(ORDERS.post("/v1/async/orders", large, "key-large").body())
                .contains(accepted.get("jobId").asString());
    }

    @Test
    void aJobIsUnderWayUntilItsOrderIsThere() throws IOException {
        STUB.orders().hold();
        String job = "/v1/async-jobs/" + jobOf(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));
        Awaitility.await().until(() -> STUB.orders().holds() == 1);

        assertThat(CLIENT.get(job).get("status").asString()).isEqualTo("Processing");
        String second = "/v1/async-jobs/" + jobOf(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));
        Awaitility.await()
                .until(() -> "Failed".equals(CLIENT.get(second).get("status").asString()));
        assertThat(CLIENT.get(second).get("errors").asString()).startsWith("[40000050] ");

        STUB.orders().release();
        Awaitility.await()
                .until(() -> "Completed".equals(CLIENT.get(job).get("status").asString()));
        assertThat(CLIENT.get("/v1/async-jobs/nobody").get("success").booleanValue())
                .isFalse();
    }

    private static String jobOf(String order) throws IOException {
        return StubZuoraClient.json(ORDERS.post("/v1/async/orders", order, null))
                .get("jobId")
                .asString();
    }

    @Test
    void anOrderMayBeThereThoughItsAnswerNeverCame() {
        STUB.switches().add(Switch.on("/v1/orders").resetting().afterwards().times(1));

        Assertions.assertThatIOException().isThrownBy(() -> ORDERS.create(mine(), "key"));

        assertThat(found()).isTrue();
        assertThat(answer("key")).contains("577.78");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void anOrderIsNotThereWhenItNeverArrived() {
        STUB.switches().add(Switch.on("/v1/orders").resetting().times(1));

        Assertions.assertThatIOException().isThrownBy(() -> ORDERS.create(mine(), "key"));

        assertThat(found()).isFalse();
        assertThat(answer("key")).contains("577.78");
    }

    @Test
    void anOrderMayBeThereThoughTheGatewaySaysThatItTookTooLong() throws IOException {
        STUB.switches().add(Switch.on("/v1/orders").status(504).afterwards().times(1));

        assertThat(ORDERS.create(mine(), "key").statusCode()).isEqualTo(504);

        assertThat(found()).isTrue();
    }

    @Test
    void anOrderWhoseAnswerIsLateIsThereBefore() {
        STUB.switches()
                .add(Switch.on("/v1/orders").latency(Duration.ofSeconds(20)).times(1));

        CompletableFuture<?> answer = CLIENT.http()
                .sendAsync(ORDERS.request("/v1/orders", mine(), "key"), HttpResponse.BodyHandlers.ofString());

        Awaitility.await().until(StubOrderProductsTest::found);
        assertThat(answer).isNotDone();
    }

    @Test
    void aCardIsDeclinedOnDemand() throws IOException {
        STUB.orders().decline(1);

        assertRefused(ORDERS.create(mine()), 99);
        assertThat(found()).isFalse();
        assertThat(ORDERS.create(mine()).get("paidAmount").asString()).isEqualTo("577.78");
    }

    @Test
    void aSlowOrderIsNotThereUntilItIs() throws IOException {
        STUB.orders().slow(Duration.ofMillis(50));

        assertThat(ORDERS.create(mine()).get("paidAmount").asString()).isEqualTo("577.78");
    }

    private static String mine() {
        return orderWith(BRIGHTWATER, DAY, "\"orderNumber\": \"O-MINE\",", SUBSCRIPTION, seats(101, 31));
    }

    private static boolean found() {
        return read("/v1/orders/O-MINE").get("success").booleanValue();
    }

    private static int version() {
        return read("/v1/subscriptions/" + SUBSCRIPTION).get("version").intValue();
    }

    private static JsonNode read(String path) {
        try {
            return CLIENT.get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(String key) {
        try {
            return ORDERS.create(mine(), key).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> plans(String subscription) throws IOException {
        List<String> plans = new ArrayList<>();
        CLIENT.get("/v1/subscriptions/" + subscription)
                .get("ratePlans")
                .forEach(plan -> plans.add(plan.get("productName").asString()
                        + " "
                        + plan.get("lastChangeType").asString("null")));
        Collections.sort(plans);
        return plans;
    }

    private static String add(int product, int quantity) {
        return action("AddProduct", DAY, sold(product, quantity));
    }

    private static String upgrade() {
        return action(
                "ChangePlan",
                DAY,
                "\"ratePlanId\": \"%s\", \"subType\": \"Upgrade\", \"newProductRatePlan\": {%s}"
                        .formatted(Ids.ratePlan(101), sold(2, 25)));
    }

    private static String sold(int product, int quantity) {
        return """
                "productRatePlanId": "%s", "chargeOverrides": [{"productRatePlanChargeId": "%s",
                "pricing": {"recurringPerUnit": {"quantity": %d}}}]""".formatted(Ids.productRatePlan(product * 10L + 1), Ids.productCharge(product * 100L + 11), quantity);
    }

    private static SampleCharge chargeOf101() {
        return DATA.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(Ids.subscription(101)) && charge.lastSegment())
                .findFirst()
                .orElseThrow();
    }

    private static SampleCharge priced(SampleCharge like, SamplePrice price, String period) {
        return new SampleCharge(
                like.id(),
                like.tierId(),
                like.originalId(),
                like.number(),
                like.name(),
                like.ratePlanId(),
                like.subscriptionId(),
                like.subscriptionNumber(),
                like.productRatePlanChargeId(),
                like.productRatePlanChargeNumber(),
                like.type(),
                like.unit(),
                like.quantity(),
                price,
                like.currency(),
                period,
                like.segment(),
                like.version(),
                like.lastSegment(),
                like.effectiveStart(),
                like.effectiveEnd(),
                like.processedThrough(),
                period.equals("Annual") ? like.chargedThrough() : LocalDate.of(2026, 12, 1),
                like.mrr(),
                like.deltaMrr(),
                like.totalValue(),
                like.deltaTotalValue(),
                like.originalOrderDate(),
                like.amendedByOrderOn(),
                like.createdAt(),
                like.updatedAt());
    }
}
