package org.buyergraph.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** All that the graph says of one subscription, against the data set. */
class SubscriptionIT extends RunningGateway {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    static final String WHOLE = """
            query Whole($number: String!) {
              subscription(by: {number: $number}) {
                number version status kind deployment
                subscriptionStart termType termStart termEnd termMonths canceledOn
                renewsByItself autoRenew autoRenewPortal autoRenewContract
                settings { cloudLicensing seatReconciliation operationalMetrics }
                quantity price { amount currency } recurringRevenue { amount currency }
                sale { quoteNumber purchaseOrder multiYearLink opportunityId }
                plans { name kind deployment charges {
                  number name kind model unit billingPeriod listPriceBase
                  segments { number from until quantity price { amount } tiers { fromQuantity toQuantity price { amount } } } } }
                partnerManaged account { number } invoicedAccount { number }
              }
            }""";

    @AfterEach
    void nothingIsOddAnyMore() {
        VENDORS.zuora().reset();
    }

    @Test
    void aNumberTypedInLowerCaseIsFound() {
        Answer answer = ask("support", "{ subscription(by: {number: \"a-s00000101\"}) { number } }");

        assertThat(answer.data("/subscription/number").asString()).isEqualTo("A-S00000101");
    }

    /** Replaced by key, and put back: the data is everybody's. */
    @Test
    void theSubscriptionsOfADealOverYearsLeadToEachOther() {
        SampleSubscription first = VENDORS.data().subscription("A-S00000105").orElseThrow();
        SampleSubscription.Deal linked = Altered.with(first.deal(), "multiYearLinkage", "A-S00000104");
        VENDORS.data().add(Altered.with(first, "deal", linked));
        try {
            for (String viewer : List.of("support", "customer-700103", "namespace-9100103")) {
                Answer answer = ask(viewer, """
                        { a: subscription(by: {number: "A-S00000104"}) { multiYearChain { number } }
                          b: subscription(by: {number: "A-S00000105"}) { multiYearChain { number } }
                          c: subscription(by: {number: "A-S00000106"}) { multiYearChain { number } } }""");

                assertThat(answer.problems()).isEmpty();
                String chain = "{\"multiYearChain\":[{\"number\":\"A-S00000104\"},{\"number\":\"A-S00000105\"}]}";
                assertThat(answer.data("/a").toString()).as(viewer).isEqualTo(chain);
                assertThat(answer.data("/b").toString()).as(viewer).isEqualTo(chain);
                assertThat(answer.data("/c").toString()).isEqualTo("{\"multiYearChain\":[]}");
            }
            assertThat(ask(
                                    "customer-700106",
                                    "{ subscription(by: {number: \"A-S00000109\"}) { multiYearChain { number } } }")
                            .data("/subscription/multiYearChain")
                            .isNull())
                    .as("whoever does not see the sale is told of no deal")
                    .isTrue();
        } finally {
            VENDORS.data().add(first);
        }
    }

    @Test
    void aSubscriptionThatGrewTellsBothItsSegmentsAndTheSeatsOfToday() {
        Answer answer = ask("support", WHOLE, Map.of("number", "A-S00000101"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/subscription").toString()).isEqualTo("""
                {"number":"A-S00000101","version":2,"status":"ACTIVE","kind":"BASE","deployment":"SAAS",
                "subscriptionStart":"2026-03-01","termType":"TERMED","termStart":"2026-03-01","termEnd":"2027-03-01",
                "termMonths":12,"canceledOn":null,
                "renewsByItself":true,"autoRenew":true,"autoRenewPortal":true,"autoRenewContract":null,
                "settings":{"cloudLicensing":null,"seatReconciliation":true,"operationalMetrics":true},
                "quantity":"25","price":{"amount":"348.00","currency":"USD"},
                "recurringRevenue":{"amount":"725.00","currency":"USD"},
                "sale":{"quoteNumber":null,"purchaseOrder":null,"multiYearLink":null,
                "opportunityId":"0064M00000O0101QAB"},
                "plans":[{"name":"SaaS - Premium - 1 Year","kind":"BASE","deployment":"SAAS","charges":[
                {"number":"C-00000101","name":"SaaS - Premium - 1 Year","kind":"RECURRING","model":"PER_UNIT",
                "unit":"Seat","billingPeriod":"ANNUAL","listPriceBase":"BILLING_PERIOD","segments":[
                {"number":1,"from":"2026-03-01","until":"2026-06-01","quantity":"20","price":{"amount":"348.00"},
                "tiers":[{"fromQuantity":"0","toQuantity":null,"price":{"amount":"348.00"}}]},
                {"number":2,"from":"2026-06-01","until":"2027-03-01","quantity":"25","price":{"amount":"348.00"},
                "tiers":[{"fromQuantity":"0","toQuantity":null,"price":{"amount":"348.00"}}]}]}]}],
                "partnerManaged":false,"account":{"number":"A00000101"},"invoicedAccount":{"number":"A00000101"}}""".replace("\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "A-S00000101, ACTIVE, BASE, SAAS, 25, 348.00, true",
        "A-S00000102, ACTIVE, ADD_ON, SAAS, 25, 228.00, true",
        "A-S00000103, ACTIVE, BASE, SELF_MANAGED, 120, 336.00, false",
        "A-S00000104, ACTIVE, BASE, SAAS, 300, 936.00, false",
        "A-S00000105, ACTIVE, ADD_ON, SAAS, 10, 48.00, false",
        "A-S00000106, ACTIVE, ONE_TIME, SAAS, 20, 8.00, false",
        "A-S00000107, ACTIVE, BASE, SELF_MANAGED, 850, 1069.20, false",
        "A-S00000108, ACTIVE, BASE, SAAS, 60, 336.00, false",
        "A-S00000109, ACTIVE, BASE, SELF_MANAGED, 75, 285.60, false",
        "A-S00000110, EXPIRED, BASE, SELF_MANAGED, , , false",
        "A-S00000111, ACTIVE, BASE, SELF_MANAGED, 200, 1780.00, false",
        "A-S00000112, ACTIVE, BASE, SAAS, 500, 0.00, false",
        "A-S00000113, CANCELED, BASE, SAAS, , , false",
        "A-S00000114, ACTIVE, BASE, SAAS, 30, 336.00, false",
        "A-S00000115, ACTIVE, ADD_ON, SAAS, 10, 216.00, false",
        "A-S00000116, ACTIVE, BASE, SELF_MANAGED, 15, 300.00, false"
    })
    void whatFollowsFromTheDayIsRightForEach(
            String number,
            String status,
            String kind,
            String deployment,
            String quantity,
            String price,
            boolean renews) {
        JsonNode found = ask("support", WHOLE, Map.of("number", number)).data("/subscription");

        assertThat(found.path("status").asString()).isEqualTo(status);
        assertThat(found.path("kind").asString()).isEqualTo(kind);
        assertThat(found.path("deployment").asString()).isEqualTo(deployment);
        assertThat(text(found.path("quantity"))).isEqualTo(quantity);
        assertThat(text(found.at("/price/amount"))).isEqualTo(price);
        assertThat(found.path("renewsByItself").asBoolean()).isEqualTo(renews);
    }

    @Test
    void everyPlainFactOfEverySubscriptionIsTheDataSets() {
        List<SampleSubscription> samples = VENDORS.data().subscriptions().stream()
                .filter(SampleSubscription::latest)
                .toList();

        assertThat(samples).hasSize(56).allSatisfy(sample -> {
            Answer answer = ask("support", WHOLE, Map.of("number", sample.number()));
            assertThat(answer.problems()).isEmpty();
            isTheSame(answer.data("/subscription"), sample);
        });
    }

    private static void isTheSame(JsonNode found, SampleSubscription sample) {
        boolean cancelled = sample.status().equals("Cancelled");
        assertThat(found.path("version").asInt()).isEqualTo(sample.version());
        assertThat(day(found.path("subscriptionStart"))).isEqualTo(sample.startDate());
        assertThat(found.path("termType").asString()).isEqualTo(sample.term().type());
        assertThat(day(found.path("termStart"))).isEqualTo(sample.term().startDate());
        assertThat(day(found.path("termEnd"))).isEqualTo(sample.term().endDate());
        assertThat(found.path("termMonths").asInt()).isEqualTo(sample.term().currentMonths());
        assertThat(day(found.path("canceledOn"))).isEqualTo(cancelled ? sample.cancelledDate() : null);
        assertThat(found.path("autoRenew").asBoolean()).isEqualTo(sample.term().autoRenew());
        assertThat(found.path("autoRenewPortal").asBoolean())
                .isEqualTo("Yes".equals(sample.settings().autoRenew()));
        assertThat(text(found.at("/settings/cloudLicensing")))
                .isEqualTo(
                        sample.settings().cloudLicensing() == null
                                ? null
                                : Map.of("Yes", "ON", "No", "OFF", "Offline", "OFFLINE")
                                        .get(sample.settings().cloudLicensing()));
        assertThat(found.at("/settings/seatReconciliation").asBoolean())
                .isEqualTo("Yes".equals(sample.settings().seatReconciliation()));
        assertThat(found.at("/settings/operationalMetrics").asBoolean())
                .isEqualTo("Yes".equals(sample.settings().operationalMetrics()));
        assertThat(new BigDecimal(found.at("/recurringRevenue/amount").asString()))
                .isEqualByComparingTo(sample.contractedMrr());
        assertThat(found.at("/recurringRevenue/currency").asString()).isEqualTo(sample.currency());
        assertThat(text(found.at("/sale/quoteNumber"))).isEqualTo(sample.deal().quoteNumber());
        assertThat(text(found.at("/sale/purchaseOrder")))
                .isEqualTo(sample.deal().purchaseOrder());
        assertThat(text(found.at("/sale/opportunityId")))
                .isEqualTo(sample.deal().opportunityId());
        assertThat(found.path("partnerManaged").asBoolean())
                .isEqualTo(!sample.accountId().equals(sample.invoiceOwnerId()));
        assertThat(found.at("/account/number").asString()).isEqualTo(accountNumber(sample.accountId()));
        assertThat(found.at("/invoicedAccount/number").asString()).isEqualTo(accountNumber(sample.invoiceOwnerId()));
        chargesAreTheSame(found, sample);
    }

    private static void chargesAreTheSame(JsonNode found, SampleSubscription sample) {
        List<SampleCharge> segments = VENDORS.data().charges().stream()
                .filter(charge -> charge.subscriptionId().equals(sample.id()))
                .sorted(Comparator.comparing(SampleCharge::segment))
                .toList();
        JsonNode charge = found.at("/plans/0/charges/0");

        assertThat(found.path("plans").size()).isEqualTo(1);
        assertThat(found.at("/plans/0/charges").size()).isEqualTo(1);
        assertThat(charge.path("number").asString()).isEqualTo(segments.get(0).number());
        assertThat(charge.path("unit").asString()).isEqualTo(segments.get(0).unit());
        assertThat(charge.path("kind").asString())
                .isEqualTo(segments.get(0).type().equals(SampleCharge.ONE_TIME) ? "ONE_TIME" : "RECURRING");
        assertThat(charge.path("segments").valueStream().map(SubscriptionIT::segment))
                .isEqualTo(segments.stream().map(SubscriptionIT::segment).toList());
        assertThat(text(found.path("quantity")))
                .isEqualTo(segments.stream()
                        .filter(segment -> !segment.effectiveStart().isAfter(TODAY)
                                && segment.effectiveEnd().isAfter(TODAY))
                        .map(segment -> segment.quantity().stripTrailingZeros().toPlainString())
                        .findFirst()
                        .orElse(null));
    }

    private static String segment(JsonNode segment) {
        return List.of(
                        segment.path("number").asInt(),
                        segment.path("from").asString(),
                        segment.path("until").asString(),
                        segment.path("quantity").asString(),
                        segment.at("/price/amount").asString())
                .toString();
    }

    private static String segment(SampleCharge charge) {
        return List.of(
                        charge.segment(),
                        charge.effectiveStart(),
                        charge.effectiveEnd(),
                        charge.quantity().stripTrailingZeros().toPlainString(),
                        charge.price().setScale(2).toPlainString())
                .toString();
    }

    private static String accountNumber(String id) {
        return VENDORS.data().account(id).orElseThrow().number();
    }

    private static LocalDate day(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asString());
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    @Test
    void wordsAndFieldsThatNobodyKnowsChangeNothingElse() {
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_VALUES);
        VENDORS.zuora().turnOn(StubZuora.Oddity.UNKNOWN_FIELDS);

        Answer answer = ask("support", WHOLE, Map.of("number", "A-S00000101"));

        assertThat(answer.problems()).isEmpty();
        for (String field : List.of(
                "/status",
                "/termType",
                "/plans/0/charges/0/kind",
                "/plans/0/charges/0/model",
                "/plans/0/charges/0/billingPeriod",
                "/plans/0/charges/0/listPriceBase")) {
            assertThat(answer.data("/subscription" + field).asString())
                    .as(field)
                    .isEqualTo("UNKNOWN");
        }
        assertThat(answer.data("/subscription/termMonths").isNull()).isTrue();
        assertThat(answer.data("/subscription/quantity").asString()).isEqualTo("25");
        assertThat(answer.data("/subscription/recurringRevenue/amount").asString())
                .isEqualTo("725.00");
    }

    @Test
    void aCatalogThatCannotBeReadCostsItsFieldOnly() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/product-rate-plans").status(500));

        Answer answer = ask("support", """
                { subscription(by: {number: "A-S00000101"}) { kind plans { name plan { sku } } } }""");

        assertThat(answer.data("/subscription/kind").asString()).isEqualTo("BASE");
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at subscription/plans/0/plan from zuora");
    }

    @Test
    void inputThatCannotBeUsedSaysSo() {
        assertThat(ask("support", "{ subscription(by: {number: \"A S\"}) { number } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at subscription");
        assertThat(ask("support", "{ subscription(by: {id: \"QWNjb3VudDp4\"}) { number } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at subscription");
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }
}
