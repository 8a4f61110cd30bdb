package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.RunningJar;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.stub.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The jar as it is shipped is told to go while many wait for a slow vendor. */
class StopIT {
    private static final int MANY = 50;
    private static final String FIRST = "INV00001004";
    private static final int TERMINATED = 128 + 15;
    /** Longer than who stops at once takes to close its connections. */
    private static final Duration SLOW = Duration.ofSeconds(4);
    /** Far more than any of it should need. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private static Path folder;

    private static String authorization = "";

    @BeforeAll
    static void sign() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("ours").generate();
        Files.writeString(keys(), new JWKSet(key.toPublicJWK()).toString());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(),
                new JWTClaimsSet.Builder()
                        .issuer("https://issuer.example")
                        .audience("buyer-graph")
                        .subject("jane")
                        .claim("viewer", "support")
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                        .build());
        token.sign(new RSASSASigner(key));
        authorization = "Bearer " + token.serialize();
    }

    @Test
    void whoeverWasLetInIsAnsweredAndNobodyElseIsLetIn() throws Exception {
        try (SimulatedVendors vendors = SimulatedVendors.start();
                RunningJar gateway = RunningJar.start(settings(vendors), folder.resolve("log.txt"))) {
            await().atMost(BOUND)
                    .until(() -> readiness(gateway) == 200 || !gateway.process().isAlive());
            assertThat(ask(gateway.graphql(), FIRST).get(60, TimeUnit.SECONDS)).isEqualTo(answer(FIRST));
            try (Socket idle = asksOnceAndStays(gateway.graphql())) {
                Gate gate = vendors.zuora().switches().close(".*");
                Map<String, CompletableFuture<String>> waiting = new LinkedHashMap<>();
                vendors.data().invoices().stream()
                        .map(SampleInvoice::number)
                        .filter(number -> !number.equals(FIRST))
                        .limit(MANY)
                        .forEach(number -> waiting.put(number, ask(gateway.graphql(), number)));
                await().atMost(BOUND)
                        .untilAsserted(() -> assertThat(gate.arrived()).isEqualTo(MANY));

                gateway.process().destroy();

                await().atMost(BOUND).until(() -> readiness(gateway) == 503);
                await().atMost(BOUND).until(() -> refuses(gateway.graphql()));
                await().during(SLOW).atMost(BOUND).until(() -> waiting.values().stream()
                        .noneMatch(CompletableFuture::isDone));
                gate.open();
                for (Map.Entry<String, CompletableFuture<String>> one : waiting.entrySet()) {
                    assertThat(one.getValue().get(60, TimeUnit.SECONDS)).isEqualTo(answer(one.getKey()));
                }
                assertThat(gateway.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(gateway.process().exitValue()).isEqualTo(TERMINATED);
                assertThat(idle.getInputStream().readAllBytes()).isEmpty();
            }
            assertThat(Files.readAllLines(gateway.log()))
                    .as("all that support has read is in the audit")
                    .filteredOn(line -> line.contains("\"who\":\"jane\""))
                    .hasSize(MANY + 2)
                    .allMatch(line -> line.contains("\"outcome\":\"complete\""));
        }
    }

    private static Map<String, String> settings(SimulatedVendors vendors) {
        Map<String, String> settings = new HashMap<>(vendors.settings());
        settings.put("gateway.token.issuer", "https://issuer.example");
        settings.put("gateway.token.audience", "buyer-graph");
        settings.put("gateway.token.jwk-set-file", keys().toUri().toString());
        settings.put("gateway.documents.signing-key", "a-key-for-tests-of-forty-characters-long");
        settings.put("gateway.rate.support.burst", "1000");
        settings.put("gateway.rate.support.under-way", "1000");
        settings.put("gateway.quota.reserve.support", "0");
        // They are slow here for as long as the test likes.
        settings.put("gateway.facts.deadline", "60s");
        settings.put("connectors.zuora.http.attempt-timeout", "50s");
        settings.put("connectors.zuora.http.protection.budget", "55s");
        settings.put("connectors.zuora.http.protection.concurrency", "60");
        return settings;
    }

    private static Path keys() {
        return folder.resolve("keys.json");
    }

    private static CompletableFuture<String> ask(URI graphql, String number) {
        HttpRequest request = HttpRequest.newBuilder(graphql)
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body(number)))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> response.statusCode() + " " + response.body());
    }

    private static String body(String number) {
        return MAPPER.writeValueAsString(
                Map.of("query", "{ invoice(by: {number: \"%s\"}) { number } }".formatted(number)));
    }

    private static String answer(String number) {
        return "200 {\"data\":{\"invoice\":{\"number\":\"%s\"}}}".formatted(number);
    }

    /** On a connection that is kept, as a browser or a balancer keeps it. */
    private static Socket asksOnceAndStays(URI graphql) throws IOException {
        Socket socket = new Socket(graphql.getHost(), graphql.getPort());
        String body = body(FIRST);
        String head = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + authorization + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("}}}")) {
            answer.append((char) socket.getInputStream().read());
        }
        return socket;
    }

    /** The status of its readiness, 0 when it does not answer. */
    private static int readiness(RunningJar gateway) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(gateway.readiness()).timeout(BOUND).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return 0;
        }
    }

    private static boolean refuses(URI graphql) throws IOException {
        try {
            new Socket(graphql.getHost(), graphql.getPort()).close();
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }
}
