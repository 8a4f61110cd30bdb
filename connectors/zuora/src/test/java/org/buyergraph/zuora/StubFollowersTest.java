package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.zuora.StubOrderCalls.DAY;
import static org.buyergraph.zuora.StubOrderCalls.action;
import static org.buyergraph.zuora.StubOrderCalls.order;
import static org.buyergraph.zuora.StubOrderCalls.seats;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAddOn;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SampleMinutePack;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleSubscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal and GitLab.com come to know of an order, at once or later. */
class StubFollowersTest {

    private static final DataSet DATA = DataSet.standard();
    private static final StubZuora STUB = new StubZuora(DATA);
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);
    private static final StubOrderCalls ORDERS = new StubOrderCalls(CLIENT);
    private static final String SIX_MORE = order("A00000101", "A-S00000101", seats(101, 31));

    @BeforeEach
    void asNew() {
        STUB.reset();
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void seatsAreThereAtOnce() throws IOException {
        ORDERS.create(SIX_MORE);

        assertThat(namespace().seats())
                .isEqualTo(new SampleNamespace.Seats(
                        31, 28, 31, namespace().seats().maxUsedChangedAt(), 0));
        assertThat(portalOrder("A-S00000101").quantity()).isEqualTo(31);
        assertThat(portalOrder("A-S00000101").subscriptionId())
                .isEqualTo(DATA.subscription("A-S00000101").orElseThrow().id());
    }

    @Test
    void orWhenTold() throws IOException {
        STUB.orders().followWhenTold();
        ORDERS.create(SIX_MORE);
        assertThat(namespace().seats().purchased()).isEqualTo(25);
        assertThat(portalOrder("A-S00000101").quantity()).isEqualTo(25);

        STUB.follow();

        assertThat(namespace().seats().purchased()).isEqualTo(31);
        STUB.reset();
        assertThat(namespace().seats().purchased()).isEqualTo(25);
    }

    @Test
    void orAfterATime() throws IOException {
        assertThat(byHand("PUT", "?followMillis=20")).isEqualTo(204);
        ORDERS.create(SIX_MORE);

        Awaitility.await().until(() -> namespace().seats().purchased() == 31);
    }

    @Test
    void whatWasTakenBackIsNotFollowed() throws IOException {
        STUB.orders().followWhenTold();
        ORDERS.create(SIX_MORE);

        STUB.reset();
        STUB.follow();

        assertThat(namespace().seats().purchased()).isEqualTo(25);
    }

    @Test
    void anotherPlanIsAnotherPlan() throws IOException {
        ORDERS.create(order(
                "A00000101",
                "A-S00000101",
                action(
                        "ChangePlan",
                        DAY,
                        "\"ratePlanId\": \"%s\", \"newProductRatePlan\": {%s}"
                                .formatted(Ids.ratePlan(101), sold(2, 40)))));

        assertThat(namespace().plan()).isEqualTo("ultimate");
        assertThat(namespace().planName()).isEqualTo("Ultimate");
        assertThat(namespace().upgradable()).isFalse();
        assertThat(namespace().seats().purchased()).isEqualTo(40);
        assertThat(namespace().minutes().quota()).isEqualTo(50_000);
        assertThat(portalOrder("A-S00000101").productRatePlanId()).isEqualTo(Ids.productRatePlan(21));
    }

    @Test
    void aRenewalMovesTheEndAndNotTheSeatsToCome() throws IOException {
        ORDERS.create(order(
                "A00000101",
                "A-S00000101",
                action("RenewSubscription", "2027-03-01", ""),
                seats(101, 60, "2027-03-01")));

        assertThat(namespace().endDate()).isEqualTo(LocalDate.of(2028, 3, 1));
        assertThat(namespace().startDate()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(namespace().seats().purchased()).isEqualTo(25);
    }

    @Test
    void aCancelledPlanIsFree() throws IOException {
        ORDERS.create(order(
                "A00000101",
                "A-S00000101",
                action(
                        "CancelSubscription",
                        DAY,
                        "\"cancellationPolicy\": \"SpecificDate\", \"cancellationEffectiveDate\": \"2026-11-20\"")));

        assertThat(namespace().plan()).isEqualTo("free");
        assertThat(namespace().endDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(namespace().seats().purchased()).isZero();
    }

    @Test
    void whatIsBoughtBesideIsThere() throws IOException {
        ORDERS.create(order(
                "A00000101",
                "A-S00000101",
                action("AddProduct", DAY, sold(6, 3)),
                action("AddProduct", DAY, sold(7, 5))));
        ORDERS.create(order("A00000101", "A-S00000102", seats(102, 28)));

        assertThat(namespace().storage().purchasedMebibytes()).isEqualTo(30 * 1024L);
        assertThat(namespace().minutes().purchased()).isEqualTo(5_000);
        assertThat(DATA.addOns().stream().filter(addOn -> addOn.namespaceId() == 9100101))
                .singleElement()
                .extracting(SampleAddOn::quantity, SampleAddOn::assigned)
                .containsExactly(28, 19);
    }

    @Test
    void aLicenseHasTheSeatsAndTheSwitch() throws IOException {
        ORDERS.create(order(
                "A00000102", "A-S00000103", seats(103, 130), action("TermsAndConditions", DAY, "\"autoRenew\": true")));

        assertThat(DATA.licenses().stream()
                        .filter(license -> license.subscriptionNumber().equals("A-S00000103")))
                .singleElement()
                .extracting(SampleLicense::seats, SampleLicense::previousSeats, SampleLicense::autoRenewEnabled)
                .containsExactly(130, 120, true);
    }

    /** Of every subscription there is: what those who follow derive is what the data set says. */
    @Test
    void whereNothingChangesNothingFollows() throws IOException {
        List<SampleNamespace> namespaces = DATA.namespaces();
        List<SampleAddOn> addOns = DATA.addOns();
        List<SampleMinutePack> packs = DATA.minutePacks();
        List<?> licenses = licenses();
        List<?> orders = portalOrders();

        for (SampleSubscription one : DATA.subscriptions()) {
            if (one.latest() && one.status().equals("Active") && one.endDate().isAfter(LocalDate.parse(DAY))) {
                String owner = DATA.account(one.accountId()).orElseThrow().number();
                String same = action(
                        "TermsAndConditions",
                        DAY,
                        "\"autoRenew\": " + one.term().autoRenew());
                assertThat(ORDERS.create(order(owner, one.number(), same))
                                .get("success")
                                .booleanValue())
                        .isTrue();
            }
        }

        assertThat(DATA.namespaces()).isEqualTo(namespaces);
        assertThat(DATA.addOns()).isEqualTo(addOns);
        assertThat(DATA.minutePacks()).isEqualTo(packs);
        assertThat(licenses()).isEqualTo(licenses);
        assertThat(portalOrders()).isEqualTo(orders);
    }

    /** But for the version, which is another one. */
    private static List<?> licenses() {
        return DATA.licenses().stream()
                .map(license -> List.of(
                        license.id(),
                        license.planCode(),
                        license.seats(),
                        license.previousSeats(),
                        license.startsAt(),
                        license.expiresAt(),
                        license.blockChangesAt(),
                        license.autoRenewEnabled()))
                .toList();
    }

    private static List<?> portalOrders() {
        return DATA.portalOrders().stream()
                .map(order -> List.of(
                        order.id(),
                        String.valueOf(order.productRatePlanId()),
                        order.startDate(),
                        order.endDate(),
                        order.quantity()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?unheardOf=1", "?lock=many"})
    void aSwitchThatMeansNothingIsRefused(String query) throws IOException {
        assertThat(byHand("PUT", query)).isEqualTo(400);
    }

    @Test
    void switchesAreWorkedByHand() throws IOException {
        byHand("PUT", "?lock=1");
        StubOrdersTest.assertRefused(ORDERS.create(SIX_MORE), 50);
        byHand("PUT", "?decline=1&lockMillis=60000");
        byHand("DELETE", "");
        byHand("PUT", "?decline=1&followMillis=60000");
        StubOrdersTest.assertRefused(ORDERS.create(SIX_MORE), 99);
        ORDERS.create(SIX_MORE);
        assertThat(namespace().seats().purchased()).isEqualTo(25);
        byHand("POST", "");
        assertThat(namespace().seats().purchased()).isEqualTo(31);
    }

    private static int byHand(String method, String query) throws IOException {
        return CLIENT.send(
                        HttpRequest.newBuilder(CLIENT.uri("/stub-orders" + query))
                                .timeout(Duration.ofSeconds(20))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static SampleNamespace namespace() {
        return DATA.namespace("9100101").orElseThrow();
    }

    private static SamplePortalOrder portalOrder(String subscription) {
        return DATA.portalOrders().stream()
                .filter(order -> subscription.equals(order.subscriptionNumber()))
                .findFirst()
                .orElseThrow();
    }

    private static String sold(int product, int quantity) {
        return """
                "productRatePlanId": "%s", "chargeOverrides": [{"productRatePlanChargeId": "%s",
                "pricing": {"recurringPerUnit": {"quantity": %d}}}]""".formatted(Ids.productRatePlan(product * 10L + 1), Ids.productCharge(product * 100L + 11), quantity);
    }
}
