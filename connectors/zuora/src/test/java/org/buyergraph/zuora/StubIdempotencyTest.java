package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.buyergraph.zuora.StubOrderCalls.order;
import static org.buyergraph.zuora.StubOrderCalls.seats;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One key, one outcome, whatever is sent with it. */
class StubIdempotencyTest {

    private static final DataSet DATA = DataSet.standard();
    private static final StubZuora STUB = new StubZuora(DATA);
    private static final StubZuoraClient CLIENT = new StubZuoraClient(STUB);
    private static final StubOrderCalls ORDERS = new StubOrderCalls(CLIENT);
    private static final String KEY = "key-1";
    private static final String SIX_MORE = order("A00000101", "A-S00000101", seats(101, 31));

    @BeforeEach
    void asNew() {
        STUB.reset();
        STUB.useClock(Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        STUB.close();
    }

    @Test
    void aReplayLooksLikeAnOriginal() throws IOException {
        HttpResponse<String> original = ORDERS.create(SIX_MORE, KEY);
        HttpResponse<String> replay = ORDERS.create(SIX_MORE, KEY);

        assertThat(replay.statusCode()).isEqualTo(original.statusCode()).isEqualTo(200);
        assertThat(replay.body()).isEqualTo(original.body()).contains("577.78");
        assertThat(replay.headers().map().keySet())
                .isEqualTo(original.headers().map().keySet());
        assertThat(versions("A-S00000101")).isEqualTo(3);
    }

    @Test
    void anotherBodyUnderTheKeyIsNotLookedAt() throws IOException {
        HttpResponse<String> original = ORDERS.create(SIX_MORE, KEY);
        HttpResponse<String> replay = ORDERS.create(order("A00000102", "A-S00000103", seats(103, 200)), KEY);

        assertThat(replay.body()).isEqualTo(original.body());
        assertThat(versions("A-S00000103")).isEqualTo(2);
    }

    @Test
    void aRefusalIsReplayedToo() throws IOException {
        STUB.orders().lock(1);
        HttpResponse<String> refused = ORDERS.create(SIX_MORE, KEY);

        assertThat(refused.body()).contains("58730050");
        assertThat(ORDERS.create(SIX_MORE, KEY).body()).isEqualTo(refused.body());
        assertThat(ORDERS.create(SIX_MORE, "key-2").body()).contains("577.78");
    }

    @Test
    void aKeyIsForgottenAfterADay() throws IOException {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        STUB.useClock(Clock.fixed(now, ZoneOffset.UTC));
        ORDERS.create(SIX_MORE, KEY);

        STUB.useClock(Clock.fixed(now.plus(Duration.ofHours(24)), ZoneOffset.UTC));
        ORDERS.create(order("A00000101", "A-S00000101", seats(101, 40)), KEY);
        assertThat(versions("A-S00000101")).isEqualTo(3);

        STUB.useClock(Clock.fixed(now.plus(Duration.ofHours(24)).plusSeconds(1), ZoneOffset.UTC));
        ORDERS.create(order("A00000101", "A-S00000101", seats(101, 40)), KEY);
        assertThat(versions("A-S00000101")).isEqualTo(4);
    }

    @Test
    void aKeyBelongsToItsAddress() throws IOException {
        ORDERS.create(SIX_MORE, KEY);

        assertThat(ORDERS.post("/v1/orders/preview", SIX_MORE, KEY).statusCode())
                .isEqualTo(422);
    }

    @Test
    void asLongAsTheFirstIsUnderWayItsKeyIsInConflict() throws IOException {
        STUB.orders().hold();
        CompletableFuture<HttpResponse<String>> first = inBackground(SIX_MORE, KEY);
        Awaitility.await().until(() -> STUB.orders().holds() == 1);

        assertThat(ORDERS.create(SIX_MORE, KEY).statusCode()).isEqualTo(409);
        assertThat(ORDERS.create(order("A00000101", "A-S00000101", seats(101, 40)), "key-2")
                        .body())
                .contains("58730050");
        assertThat(ORDERS.preview(SIX_MORE).at("/reasons/0/code").intValue()).isEqualTo(58730050);
        assertThat(versions("A-S00000101")).isEqualTo(2);
        STUB.orders().release();

        assertThat(first.join().body()).contains("577.78");
        assertThat(ORDERS.create(SIX_MORE, KEY).body()).isEqualTo(first.join().body());
    }

    /** An invoice is never seen without its lines, nor a version without its charges, nor paid without a payment. */
    @Test
    void whoReadsMeanwhileSeesWholeOrders() throws IOException {
        CompletableFuture<?> writer = CompletableFuture.runAsync(() -> {
            for (int seats = 26; seats < 66; seats++) {
                inBackground(order("A00000101", "A-S00000101", seats(101, seats)), null)
                        .join();
            }
        });
        do {
            JsonNode version = latest();
            assertThat(version.size()).isEqualTo(1);
            assertThat(version.at("/0/ratePlans/0/ratePlanCharges").isEmpty()).isFalse();
            invoices().forEach(StubIdempotencyTest::assertWhole);
        } while (!writer.isDone());
        writer.join();
        assertThat(versions("A-S00000101")).isEqualTo(42);
        assertThat(CLIENT.get("/v1/accounts/A00000101").at("/metrics/balance").decimalValue())
                .isEqualByComparingTo("0");
    }

    @Test
    void ofManyAtOnceWithOneNumberOneIsCarriedOut() throws IOException {
        String mine = StubOrderCalls.orderWith(
                "A00000101", StubOrderCalls.DAY, "\"orderNumber\": \"O-ONCE\",", "A-S00000101", seats(101, 31));
        List<CompletableFuture<HttpResponse<String>>> all = Stream.of("a", "b", "c", "d", "e", "f")
                .map(key -> inBackground(mine, key))
                .toList();

        assertThat(all.stream().filter(one -> one.join().body().contains("577.78")))
                .hasSize(1);
        assertThat(versions("A-S00000101")).isEqualTo(3);
    }

    private static JsonNode latest() throws IOException {
        return CLIENT.get(
                        "/object-query/subscriptions",
                        "filter[]=name.EQ:A-S00000101",
                        "filter[]=islatestversion.EQ:true",
                        "expand[]=rateplans.rateplancharges")
                .get("data");
    }

    private static JsonNode invoices() throws IOException {
        return CLIENT.get(
                        "/object-query/invoices",
                        "filter[]=accountid.EQ:" + Ids.account(101),
                        "expand[]=invoiceitems",
                        "expand[]=paymentapplications",
                        "pageSize=99")
                .get("data");
    }

    private static void assertWhole(JsonNode invoice) {
        BigDecimal amount = invoice.get("amount").decimalValue();
        assertThat(invoice.at("/invoiceItems/0/chargeAmount").decimalValue()).isEqualByComparingTo(amount);
        assertThat(invoice.at("/paymentApplications/0/applyAmount").decimalValue())
                .isEqualByComparingTo(amount);
        assertThat(invoice.get("balance").decimalValue()).isEqualByComparingTo("0");
    }

    private static CompletableFuture<HttpResponse<String>> inBackground(String body, String key) {
        return CLIENT.http().sendAsync(ORDERS.request("/v1/orders", body, key), HttpResponse.BodyHandlers.ofString());
    }

    private static int versions(String number) throws IOException {
        return CLIENT.get("/v1/subscriptions/" + number).get("version").intValue();
    }
}
