package org.buyergraph.gateway.security.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

/** Nobody asks so often, or so much at once, that others cannot. */
@TestPropertySource(
        properties = {
            "gateway.rate.customer.burst=3",
            "gateway.rate.customer.per-second=1",
            "gateway.rate.nobody.burst=4",
            "gateway.rate.nobody.per-second=1",
            "gateway.rate.reader.burst=1000",
            "gateway.rate.reader.per-second=200",
            "gateway.rate.partner.under-way=8",
            "gateway.web.body-within=3s",
            "gateway.purge.others-per-minute=1"
        })
@ExtendWith(OutputCaptureExtension.class)
class RateIT extends RunningGateway {
    private static final String CHEAP = "{ __typename }";

    @LocalManagementPort
    private int managementPort;

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgainAndOthersAreNot() {
        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(i -> ask("customer-700101", CHEAP))
                .toList();

        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 200).toList();
        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.status() == 200);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.problems()).containsExactly("RATE_LIMITED");
            assertThat(answer.headers().get("retry-after")).containsExactly("1");
            assertThat(answer.json().at("/errors/0/extensions/retryAfter").asInt())
                    .isEqualTo(1);
        });
        assertThat(ask("customer-700102", CHEAP).status()).isEqualTo(200);
        await().until(() -> ask("customer-700101", CHEAP).status() == 200);
    }

    @Test
    void anExportIsARequestLikeOthers() {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + issuer().token("customer-700112"));
        String path = "/exports/accounts/A00000112/transactions.csv";

        List<Answer> answers =
                IntStream.range(0, 20).mapToObj(i -> get(path, headers)).toList();

        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.status() == 200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(429);
                    assertThat(answer.headers().get("retry-after")).containsExactly("1");
                });
    }

    @Test
    void whoPurgesTooOftenIsToldWhenToComeAgainToo() throws Exception {
        HttpRequest purge = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + managementPort + "/actuator/memory/questions/catalog"))
                .header("Authorization", "Bearer " + PURGE_KEY)
                .DELETE()
                .build();
        HttpClient http = HttpClient.newHttpClient();

        HttpResponse<String> first = http.send(purge, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> second = http.send(purge, HttpResponse.BodyHandlers.ofString());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Retry-After")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After"))
                .hasValue(json(second.body()).path("retryAfter").asString())
                .hasValueSatisfying(
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 60));
    }

    @Test
    void withoutATokenTheAddressCountsForWhatIsNewOrNotPublic() {
        assertThat(statuses(
                        20,
                        i -> post("{\"query\":\"{ plans { totalCount } a%d: __typename }\"}".formatted(i), Map.of())))
                .contains(429);
        assertThat(statuses(20, i -> post("{\"query\":\"{ viewer { name } }\"}", Map.of())))
                .contains(429);
    }

    /** What its pages show is the same for everybody: it comes from memory, whichever way it is asked. */
    @Test
    void aBusyWebServerThatReadsTheCatalogIsNeverSentAway() {
        String posted = "{\"query\":\"{ plans { totalCount } }\"}";
        await().until(() -> post(posted, Map.of()).status() == 200);
        VENDORS.zuora().calls().clear();

        assertThat(statuses(200, i -> get("/graphql?query=%7B%20plans%20%7B%20totalCount%20%7D%20%7D", Map.of())))
                .containsOnly(200);
        assertThat(statuses(200, i -> post(posted, Map.of()))).containsOnly(200);
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    /** Old prices are told as such, which takes the general road: it counts no more for that. */
    @Test
    void norWhileTheVendorIsDown() {
        String posted = "{\"query\":\"{ plans { totalCount } }\"}";
        await().until(() -> post(posted, Map.of()).status() == 200);
        pass(Duration.ofHours(2));
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").status(503));

        assertThat(statuses(30, i -> post(posted, Map.of()))).containsOnly(200);
    }

    @Test
    void readsHaveALimitTooAndHoldUpNobodyElse() throws Exception {
        String read = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n";
        try (Socket flood = new Socket(
                InetAddress.getByName("127.0.0.1"), address("/").getPort(), InetAddress.getByName("127.0.3.1"), 0)) {
            byte[] all = ((read + "\r\n").repeat(3000) + read + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> send(all, flood));
            String answers = new String(flood.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            sent.join();

            assertThat(answers).contains("HTTP/1.1 200", "HTTP/1.1 429", "RATE_LIMITED");
        }
        assertThat(get("/graphql?query=%7B__typename%7D", Map.of()).status()).isEqualTo(200);
    }

    private static void send(byte[] all, Socket socket) {
        try {
            socket.getOutputStream().write(all);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Integer> statuses(int count, IntFunction<Answer> asked) {
        return IntStream.range(0, count).mapToObj(asked).map(Answer::status).toList();
    }

    /** Billing hangs: a partner's exports wait for it, a quarter of what partners may have under way, and take no place of anybody else's. */
    @Test
    void anExportOfAPartnerLeavesRoomForTheStoreAndForOtherPartners() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").latency(Duration.ofSeconds(20)));
        String slow = "{ viewer { name } }";
        List<CompletableFuture<Answer>> exports = Stream.of("partner-A00000190", "partner-A00000190")
                .map(viewer -> CompletableFuture.supplyAsync(
                        () -> ask(viewer, slow, Map.of(), Map.of("X-Deadline-Millis", "1000"))))
                .toList();
        await().until(() -> ask("partner-A00000190", CHEAP).status() == 429);

        Answer third = ask("partner-A00000190", CHEAP);

        assertThat(third.problems()).containsExactly("RATE_LIMITED");
        assertThat(ask("partner-A00000191", CHEAP).status()).isEqualTo(200);
        assertThat(ask("customer-700103", CHEAP).status()).isEqualTo(200);
        exports.forEach(CompletableFuture::join);
        assertThat(ask("partner-A00000190", CHEAP).status()).isEqualTo(200);
    }

    @Test
    void halfBodiesOfOnePartnerHoldUpNoOtherAndAreNotWaitedForForEver() throws Exception {
        String token = issuer().token("partner-A00000190");
        try (HalfRequests half = new HalfRequests(address("/"))) {
            for (int i = 0; i < 60; i++) {
                half.send("127.0.0.1", "Authorization: Bearer " + token);
            }

            assertThat(ask("partner-A00000191", CHEAP).status()).isEqualTo(200);

            List<String> answers = half.answers();
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                    .hasSize(2)
                    .allSatisfy(answer -> assertThat(answer)
                            .contains("connection: close", "BAD_USER_INPUT", "did not arrive in time"));
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                    .hasSize(58);
        }
        assertThat(ask("partner-A00000190", CHEAP).status()).isEqualTo(200);
    }

    @Test
    void halfBodiesWithoutATokenLeaveTheCatalogToOthers() throws Exception {
        try (HalfRequests half = new HalfRequests(address("/"))) {
            for (int i = 0; i < 132; i++) {
                half.send("127.0.1." + (1 + i / 4));
            }

            Answer other = post("{\"query\":\"" + CHEAP + "\"}", Map.of());

            assertThat(other.status()).isEqualTo(200);
            assertThat(half.answers()).hasSize(132).allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void anUploadThatIsBrokenOffFreesItsPlaceWithoutAWord(CapturedOutput log) throws Exception {
        String token = issuer().token("partner-A00000190");
        try (HalfRequests half = new HalfRequests(address("/"))) {
            half.send("127.0.0.1", "Authorization: Bearer " + token);
            half.send("127.0.0.1", "Authorization: Bearer " + token);
            await().until(() -> ask("partner-A00000190", CHEAP).status() == 429);
        }

        await().until(() -> ask("partner-A00000190", CHEAP).status() == 200);
        assertThat(log.getOut()).doesNotContain("ERROR", "Exception");
    }
}
