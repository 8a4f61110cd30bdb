package org.buyergraph.testkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StubServerTest {

    private final EchoStub stub = new EchoStub();
    private final Http http = new Http(stub);

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void answersInPlainJava() throws IOException {
        HttpResponse<String> response = http.send("POST", "/a/b?x=1&x=2", "hello");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
        assertThat(response.headers().firstValue("X-Limit")).hasValue("80");
        assertThat(Json.readObject(response.body()))
                .containsEntry("method", "POST")
                .containsEntry("path", "/a/b")
                .containsEntry("body", "hello");
        assertThat(stub.calls().all()).singleElement().satisfies(call -> {
            assertThat(call.query()).containsEntry("x", List.of("1", "2"));
            assertThat(call.body()).isEqualTo("hello");
            assertThat(call.status()).isEqualTo(200);
        });
    }

    @Test
    void bracketsAreTheSameRawAndEncoded() throws IOException {
        http.get("/q?filter%5B%5D=id.IN:%5Ba,b%5D&filter%5B%5D=x.EQ:1");
        String raw = http.raw("GET /q?filter[]=id.IN:[a,b]&filter[]=x.EQ:1");

        assertThat(raw).startsWith("HTTP/1.1 200");
        assertThat(stub.calls().all()).hasSize(2).allSatisfy(call -> assertThat(call.query())
                .containsOnlyKeys("filter[]")
                .containsEntry("filter[]", List.of("id.IN:[a,b]", "x.EQ:1")));
    }

    @Test
    void anEncodedSlashStaysInsideItsSegment() throws IOException {
        String body = http.get("/namespaces/group%2Fsub/owners").body();

        assertThat(Json.readObject(body)).containsEntry("segments", List.of("namespaces", "group/sub", "owners"));
    }

    @Test
    void plusIsASpaceInTheQueryOnly() throws IOException {
        http.get("/a+b?q=SELECT+Id&sort=%2Bname");

        Call call = stub.calls().all().get(0);
        assertThat(call.path()).isEqualTo("/a+b");
        assertThat(call.first("q")).isEqualTo("SELECT Id");
        assertThat(call.first("sort")).isEqualTo("+name");
    }

    @Test
    void secretsAreNotLogged() throws IOException {
        http.send(
                "POST",
                "/oauth/token",
                "grant_type=client_credentials&client_secret=hush&client_id=me",
                "Authorization",
                "Bearer hush",
                "PRIVATE-TOKEN",
                "hush",
                "X-Request",
                "1");

        Call call = stub.calls().all().get(0);
        assertThat(call.toString()).doesNotContain("hush");
        assertThat(call.body()).contains("client_id=me");
        assertThat(call.headers()).containsKey("x-request");
        assertThat(call.token()).isTrue();
        assertThat(stub.calls().withoutTokens()).isEmpty();
    }

    @Test
    void callsAreCountedByMethodAndPath() throws IOException {
        http.get("/v1/accounts/1");
        http.get("/v1/accounts/2");
        http.send("POST", "/v1/accounts/3", "");

        assertThat(stub.calls().count("GET", "/v1/accounts/.*")).isEqualTo(2);
        stub.calls().clear();
        assertThat(stub.calls().all()).isEmpty();
    }

    @Test
    void aDefectOfTheStubIsNotTakenForTheVendors() throws IOException {
        HttpResponse<String> response = http.get("/defect");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("Defect of the stub echo", "on purpose");
    }

    @Test
    void closingDoesNotWaitForSlowAnswers() {
        stub.switches().add(Switch.onEverything().latency(Duration.ofSeconds(30)));
        CompletableFuture<HttpResponse<String>> slow = http.later("/slow");
        await().until(() -> !stub.calls().all().isEmpty());
        Instant start = Instant.now();

        stub.close();

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        slow.cancel(true);
    }

    /** Held threads would take 16 seconds for this: the server has 25. What 200 ms cost is printed, not asserted. */
    @Test
    void twoHundredSlowCallsAtOnceHoldNoThreads() throws IOException {
        http.get("/warm-up");
        stub.switches().add(Switch.onEverything().latency(Duration.ofMillis(200)));
        Duration quickest = Stream.generate(this::twoHundredCalls)
                .limit(3)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        System.out.printf("200 calls of 200 ms at once: %d ms, the quickest of 3%n", quickest.toMillis());

        stub.switches().clear();
        stub.switches().add(Switch.onEverything().latency(Duration.ofSeconds(2)));

        assertThat(twoHundredCalls()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(12));
        assertThat(stub.calls().count("GET", "/slow/.*")).isEqualTo(800);
    }

    private Duration twoHundredCalls() {
        Instant start = Instant.now();
        List<CompletableFuture<HttpResponse<String>>> answers =
                IntStream.range(0, 200).mapToObj(i -> http.later("/slow/" + i)).toList();
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        return Duration.between(start, Instant.now());
    }
}
