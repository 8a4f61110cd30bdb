package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.zuora.StubOrderCalls.action;
import static org.buyergraph.zuora.StubOrderCalls.order;
import static org.buyergraph.zuora.StubOrderCalls.orderWith;
import static org.buyergraph.zuora.StubOrderCalls.seats;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Orders that change seats and terms: what they cost, what they leave behind, and what is refused. */
class StubOrdersTest {

    private static final DataSet DATA = DataSet.standard();
    private static final StubZuora STUB = new StubZuora(DATA);
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);
    private static final StubOrderCalls ORDERS = new StubOrderCalls(CLIENT);
    private static final String BRIGHTWATER = "A00000101";
    private static final String SUBSCRIPTION = "A-S00000101";

    @BeforeEach
    void asNew() {
        STUB.reset();
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void thePreviewIsTheSample() throws IOException {
        JsonNode preview = ORDERS.preview(sample("order-preview-request"));

        assertThat(StubSamples.missing(StubZuoraClient.json(sample("order-preview")), preview))
                .isEmpty();
        assertThat(version(SUBSCRIPTION)).isEqualTo(2);
    }

    @Test
    void theReplyIsTheSamplesButForTheNumbers() throws IOException {
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));

        // The data set has the invoice and the payment that the sample names.
        assertThat(StubSamples.missing(StubZuoraClient.json(sample("order-created")), reply))
                .containsExactlyInAnyOrder(
                        "/invoiceNumbers/0 is \"INV00003001\" instead of \"INV00001014\"",
                        "/paymentNumber is \"P-00003001\" instead of \"P-00000116\"");
    }

    @Test
    void whatWasOrderedIsThereForAllWhoRead() throws IOException {
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));

        JsonNode now = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION + "?charge-detail=all-segments");
        assertThat(now.get("version").intValue()).isEqualTo(3);
        assertThat(now.get("orderNumber").asString()).isEqualTo("O-00000201");
        assertThat(decimal(now.get("contractedMrr"))).isEqualByComparingTo("899.00");
        assertThat(decimal(now.get("totalContractedValue"))).isEqualByComparingTo("8839.20");
        JsonNode segments = now.at("/ratePlans/0/ratePlanCharges/0/chargeSegments");
        assertThat(texts(segments, "effectiveStartDate")).containsExactly("2026-03-01", "2026-06-01", "2026-11-20");
        assertThat(texts(segments, "effectiveEndDate")).containsExactly("2026-06-01", "2026-11-20", "2027-03-01");
        assertThat(texts(segments, "chargedThroughDate")).containsExactly("2026-06-01", "2026-11-20", "2027-03-01");
        JsonNode rows = CLIENT.get(
                        "/object-query/subscriptions", "filter[]=name.EQ:" + SUBSCRIPTION, "sort[]=version.ASC")
                .get("data");
        assertThat(texts(rows, "status")).containsExactly("Expired", "Expired", "Active");
        assertThat(texts(rows, "isLatestVersion")).containsExactly("false", "false", "true");
        assertThat(rows.at("/2/previousSubscriptionId").asString()).isEqualTo(Ids.subscription(101));
        assertThat(rows.at("/2/originalId").asString()).isEqualTo(Ids.olderSubscription(101));
    }

    @Test
    void theInvoiceEqualsItsLinesAndIsPaid() throws IOException {
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));

        JsonNode invoice = CLIENT.get("/v1/invoices/INV00003001");
        JsonNode lines = CLIENT.get("/v1/invoices/INV00003001/items").get("invoiceItems");
        assertThat(decimal(invoice.get("amount"))).isEqualByComparingTo("577.78");
        assertThat(decimal(lines.at("/0/chargeAmount"))).isEqualByComparingTo("577.78");
        assertThat(lines.at("/0/serviceStartDate").asString()).isEqualTo("2026-11-20");
        assertThat(lines.at("/0/serviceEndDate").asString()).isEqualTo("2027-02-28");
        assertThat(decimal(invoice.get("balance"))).isEqualByComparingTo("0");
        assertThat(decimal(lines.at("/0/balance"))).isEqualByComparingTo("0");
        JsonNode payment = CLIENT.get("/v1/payments/P-00003001");
        assertThat(payment.get("status").asString()).isEqualTo("Processed");
        assertThat(decimal(payment.get("appliedAmount"))).isEqualByComparingTo("577.78");
        assertThat(CLIENT.get("/v1/transactions/payments/accounts/" + BRIGHTWATER)
                        .at("/payments/0/paidInvoices/0/invoiceNumber")
                        .asString())
                .isEqualTo("INV00003001");
        assertThat(balance(BRIGHTWATER)).isEqualByComparingTo("0");
    }

    @Test
    void whoHasNoCardOwesTheInvoiceAndItsTax() throws IOException {
        JsonNode reply = ORDERS.create(order("A00000102", "A-S00000103", seats(103, 130)));

        // 10 seats, 299 of 365 days, 19 % on top.
        assertThat(reply.has("paymentNumber")).isFalse();
        JsonNode invoice = CLIENT.get("/v1/invoices/INV00003001");
        assertThat(decimal(invoice.get("amountWithoutTax"))).isEqualByComparingTo("2752.44");
        assertThat(decimal(invoice.get("taxAmount"))).isEqualByComparingTo("522.96");
        assertThat(decimal(invoice.get("balance"))).isEqualByComparingTo("3275.40");
        assertThat(invoice.get("dueDate").asString()).isEqualTo("2026-12-20");
        assertThat(balance("A00000102")).isEqualByComparingTo("31256.20");
    }

    @Test
    void fewerSeatsGiveACreditMemo() throws IOException {
        JsonNode preview = ORDERS.preview(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 24)));
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 24)));

        assertThat(preview.at("/previewResult/invoices").isEmpty()).isTrue();
        assertThat(decimal(preview.at("/previewResult/creditMemos/0/amount"))).isEqualByComparingTo("-96.30");
        assertThat(reply.get("invoiceNumbers").isEmpty()).isTrue();
        JsonNode memo =
                CLIENT.get("/v1/creditmemos/" + reply.at("/creditMemoNumbers/0").asString());
        assertThat(decimal(memo.get("amount"))).isEqualByComparingTo("96.30");
        assertThat(decimal(memo.get("unappliedAmount"))).isEqualByComparingTo("96.30");
        assertThat(balance(BRIGHTWATER)).isEqualByComparingTo("-96.30");
    }

    @Test
    void aDiscountStaysWithItsCharge() throws IOException {
        JsonNode line = ORDERS.preview(order("A00000104", "A-S00000107", seats(107, 851)))
                .at("/previewResult/invoices/0/invoiceItems/0");

        assertThat(decimal(line.get("unitPrice"))).isEqualByComparingTo("1069.20");
        assertThat(decimal(line.get("amountWithoutTax"))).isEqualByComparingTo("213.84"); // 73 of 365 days
    }

    @Test
    void automaticRenewalIsSwitchedWithoutABill() throws IOException {
        JsonNode reply = ORDERS.create(sample("order-auto-renew-request"));

        assertThat(reply.get("invoiceNumbers").isEmpty()).isTrue();
        JsonNode now = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION);
        assertThat(now.get("autoRenew").booleanValue()).isFalse();
        assertThat(now.get("AutoRenew__c").asString()).isEqualTo("No");
        assertThat(now.get("TurnOnAutoRenew__c").asString()).isEqualTo("Yes");
        assertThat(now.get("version").intValue()).isEqualTo(3);
    }

    @Test
    void aRenewalIsPreviewedToTheNewTermsEndAndNotBilledBeforeItBegins() throws IOException {
        String renewal = order(
                BRIGHTWATER, SUBSCRIPTION, action("RenewSubscription", "2027-03-01", ""), seats(101, 31, "2027-03-01"));

        JsonNode invoice = ORDERS.preview(renewal).at("/previewResult/invoices/0");
        JsonNode reply = ORDERS.create(renewal);

        assertThat(decimal(invoice.get("amount"))).isEqualByComparingTo("10788.00");
        assertThat(invoice.get("targetDate").asString()).isEqualTo("2027-03-01");
        assertThat(reply.get("invoiceNumbers").isEmpty()).isTrue();
        JsonNode now = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION + "?charge-detail=all-segments");
        assertThat(now.get("termStartDate").asString()).isEqualTo("2027-03-01");
        assertThat(now.get("termEndDate").asString()).isEqualTo("2028-03-01");
        assertThat(texts(now.at("/ratePlans/0/ratePlanCharges/0/chargeSegments"), "quantity"))
                .containsExactly("25", "31");
        assertThat(CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION + "?charge-detail=current-segment")
                        .at("/ratePlans/0/ratePlanCharges/0/quantity")
                        .intValue())
                .isEqualTo(25);
    }

    @Test
    void aRenewalIsBilledWhenItsDayIsTheTarget() throws IOException {
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, action("RenewSubscription", "2027-03-01", ""))
                .replace(
                        "\"runBilling\": true",
                        "\"runBilling\": true, \"billingOptions\": {\"targetDate\": \"2027-03-01\"}"));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("8700.00");
    }

    /** The preview looks further than the bill: the one to come is in it too. */
    @ParameterizedTest
    @CsvSource({
        "'\"previewThruType\": \"TermEnd\"', 2",
        "'\"previewThruType\": \"SpecificDate\", \"specificPreviewThruDate\": \"2027-01-14\"', 1",
        "'\"previewThruType\": \"SpecificDate\", \"specificPreviewThruDate\": \"2027-01-15\"', 2",
        "'\"previewThruType\": \"NumberOfPeriods\", \"previewNumberOfPeriods\": 1', 1",
        "'\"previewThruType\": \"NumberOfPeriods\", \"previewNumberOfPeriods\": 2', 2"
    })
    void aPreviewHasAnInvoiceForEachPeriod(String through, int invoices) throws IOException {
        String more = "\"previewOptions\": {" + through + "},";
        JsonNode found = ORDERS.preview(orderWith("A00000105", StubOrderCalls.DAY, more, "A-S00000108", seats(108, 65)))
                .at("/previewResult/invoices");

        assertThat(found.size()).isEqualTo(invoices);
        assertThat(decimal(found.at("/0/amountWithoutTax"))).isEqualByComparingTo("257.75"); // 56 of 365 days
        if (invoices == 2) {
            assertThat(decimal(found.at("/1/amountWithoutTax"))).isEqualByComparingTo("21840.00");
            assertThat(found.at("/1/targetDate").asString()).isEqualTo("2027-01-15");
        }
    }

    @Test
    void anOrderBillsWhatIsDueOnItsDayOnly() throws IOException {
        ORDERS.create(order("A00000105", "A-S00000108", seats(108, 65)));

        assertThat(decimal(CLIENT.get("/v1/invoices/INV00003001").get("amountWithoutTax")))
                .isEqualByComparingTo("257.75");
    }

    @Test
    void whatWasNotBilledIsCaughtUpWith() throws IOException {
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31))
                .replace("\"runBilling\": true", "\"runBilling\": false"));
        JsonNode reply = ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 32)));

        assertThat(reply.get("paidAmount").asString()).isEqualTo("674.07"); // 7 seats
    }

    @Test
    void oneDayAYearMoreMakesADayCheaper() throws IOException {
        String leap = order(
                BRIGHTWATER, SUBSCRIPTION, action("RenewSubscription", "2027-03-01", ""), seats(101, 26, "2028-02-01"));
        JsonNode lines = ORDERS.preview(leap).at("/previewResult/invoices/0/invoiceItems");

        // From 2027-03-01 a year has 366 days, of which the last 29 are for 26 seats.
        assertThat(decimal(lines.at("/0/amountWithoutTax"))).isEqualByComparingTo("8010.66");
        assertThat(decimal(lines.at("/1/amountWithoutTax"))).isEqualByComparingTo("716.92");
    }

    @Test
    void aCancellationAtTheEndOfTheTermCreditsNothing() throws IOException {
        JsonNode reply = ORDERS.create(order(
                BRIGHTWATER,
                SUBSCRIPTION,
                action("CancelSubscription", "2027-03-01", "\"cancellationPolicy\": \"EndOfCurrentTerm\"")));

        assertThat(reply.get("creditMemoNumbers").isEmpty()).isTrue();
        JsonNode now = CLIENT.get("/v1/subscriptions/" + SUBSCRIPTION);
        assertThat(now.get("status").asString()).isEqualTo("Cancelled");
        assertThat(now.get("subscriptionEndDate").asString()).isEqualTo("2027-03-01");
        assertThat(CLIENT.get("/v1/orders/O-00000201")
                        .at("/order/subscriptions/0/orderActions/0/cancelSubscription/cancellationEffectiveDate")
                        .asString())
                .isEqualTo("2027-03-01");
        assertRefused(ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 40))), 30);
    }

    @Test
    void aCancellationOfADayCreditsWhatIsLeft() throws IOException {
        JsonNode reply = ORDERS.create(order(
                "A00000113",
                "A-S00000115",
                action(
                        "CancelSubscription",
                        "2026-12-10",
                        "\"cancellationPolicy\": \"SpecificDate\", \"cancellationEffectiveDate\": \"2026-11-20\"")));

        JsonNode memo =
                CLIENT.get("/v1/creditmemos/" + reply.at("/creditMemoNumbers/0").asString());
        assertThat(decimal(memo.get("amount"))).isEqualByComparingTo("1195.40"); // 202 of 365 days
        assertThat(CLIENT.get("/v1/subscriptions/A-S00000115")
                        .get("termEndDate")
                        .asString())
                .isEqualTo("2026-11-20");
    }

    @Test
    void theCallersNumberIsTheOrdersAndIsTakenOnce() throws IOException {
        String mine = orderWith(
                BRIGHTWATER, StubOrderCalls.DAY, "\"orderNumber\": \"O-MINE\",", SUBSCRIPTION, seats(101, 31));

        assertThat(ORDERS.create(mine).get("orderNumber").asString()).isEqualTo("O-MINE");
        assertThat(CLIENT.get("/v1/orders/O-MINE")
                        .at("/order/subscriptions/0/newVersion")
                        .intValue())
                .isEqualTo(3);
        assertRefused(ORDERS.create(mine), 30);
        assertThat(version(SUBSCRIPTION)).isEqualTo(3);
    }

    @Test
    void aDeclinedCardLeavesNothingBehind() throws IOException {
        SamplePaymentMethod card = DATA.paymentMethods().get(0);
        DATA.add(withNumber(card, "************0002"));
        String before = everything();
        try {
            assertRefused(ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31))), 99);
            assertThat(everything()).isEqualTo(before);
        } finally {
            DATA.add(card);
        }
    }

    @Test
    void aResetTakesEveryOrderBack() throws IOException {
        String before = everything();
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 31)));
        ORDERS.create(order(BRIGHTWATER, SUBSCRIPTION, seats(101, 12)));
        assertThat(everything()).isNotEqualTo(before);

        STUB.reset();

        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "A00000101, A-S00000101, 0, 20",
        "A00000101, A-S00000101, -4, 20",
        "A00000101, A-S00000103, 31, 30",
        "A00000101, A-S00009999, 31, 40",
        "A00000999, A-S00000101, 31, 40",
        "A00000111, A-S00000113, 31, 30"
    })
    void whatIsWrongIsRefused(String account, String subscription, int seats, int category) throws IOException {
        assertRefused(ORDERS.create(order(account, subscription, seats(101, seats))), category);
        assertRefused(ORDERS.preview(order(account, subscription, seats(101, seats))), category);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                               | 20",
                "{}                              | 22",
                "{\"orderDate\": \"yesterday\"}  | 20",
                "{\"orderDate\": \"2026-11-20\", \"existingAccountNumber\": \"A00000101\"} | 22"
            })
    void aBodyThatIsNoOrderIsRefused(String body, int category) throws IOException {
        assertRefused(ORDERS.create(body), category);
    }

    static void assertRefused(JsonNode reply, int category) {
        assertThat(reply.get("success").booleanValue()).isFalse();
        assertThat(reply.at("/reasons/0/code").intValue() % 100).isEqualTo(category);
    }

    private static SamplePaymentMethod withNumber(SamplePaymentMethod card, String number) {
        return new SamplePaymentMethod(
                card.id(),
                card.accountId(),
                card.type(),
                card.brand(),
                number,
                card.bankIdentificationNumber(),
                card.expirationMonth(),
                card.expirationYear(),
                card.holderName(),
                card.active(),
                card.defaultMethod(),
                card.processedPayments(),
                card.failedPayments(),
                card.consecutiveFailures(),
                card.lastTransactionStatus(),
                card.lastTransactionAt(),
                card.lastFailureAt(),
                card.createdById(),
                card.createdAt(),
                card.updatedById(),
                card.updatedAt());
    }

    /** All that an order could touch, as it is read. */
    private static String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String collection : List.of(
                "subscriptions", "rate-plans", "rate-plan-charges", "orders", "invoices", "payments", "credit-memos")) {
            all.append(CLIENT.get(
                            "/object-query/" + collection,
                            "filter[]=" + filter(collection),
                            "includeNullFields=true",
                            "pageSize=99")
                    .toString());
        }
        return all.append(CLIENT.get("/v1/accounts/" + BRIGHTWATER)).toString();
    }

    private static String filter(String collection) {
        return collection.startsWith("rate-plan")
                ? "updateddate.GE:2026-01-01T00:00:00-08:00"
                : "accountid.EQ:" + Ids.account(101);
    }

    private static int version(String number) throws IOException {
        return CLIENT.get("/v1/subscriptions/" + number).get("version").intValue();
    }

    private static BigDecimal balance(String account) throws IOException {
        return decimal(CLIENT.get("/v1/accounts/" + account).at("/metrics/balance"));
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.decimalValue();
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.get(field).asString()));
        return texts;
    }

    private static String sample(String name) throws IOException {
        try (InputStream sample = StubOrdersTest.class.getResourceAsStream("/zuora-samples/" + name + ".json")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
