package org.buyergraph.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for the same at the same time shares one call, and whoever leaves takes it from nobody. */
@Timeout(120)
class SharingIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name } }";
    private static final Duration BOUND = Duration.ofSeconds(60);

    /** Within the time that the vendor is given, and long enough for a crowd to gather. */
    private static final Duration SLOW = Duration.ofSeconds(4);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    private RememberingMemory memory;

    @Test
    void aThousandAtOnceCostTheCallsOfOne() {
        billingIsSlow();

        List<CompletableFuture<HttpResponse<String>>> crowd = crowd(1000);

        assertThat(answers(crowd)).hasSize(1).allMatch(text -> text.contains("Brightwater Studio LLC"));
        assertThat(VENDORS.zuora().calls().withoutTokens()).hasSize(1);
    }

    @Test
    void whenHalfLeaveTheOthersAreAnsweredByTheSameCall() {
        billingIsSlow();
        List<CompletableFuture<HttpResponse<String>>> crowd = crowd(1000);
        await().atMost(BOUND).until(() -> memory.callsUnderWay() == 1);

        crowd.subList(0, 500).forEach(leaver -> leaver.cancel(true));

        assertThat(answers(crowd.subList(500, 1000))).hasSize(1).allMatch(text -> text.contains("Brightwater"));
        assertThat(VENDORS.zuora().calls().withoutTokens()).hasSize(1);
    }

    private static void billingIsSlow() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").latency(SLOW));
    }

    private List<CompletableFuture<HttpResponse<String>>> crowd(int size) {
        HttpRequest request = HttpRequest.newBuilder(address("/graphql"))
                .timeout(BOUND)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + issuer().token("support"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + QUERY.replace("\"", "\\\"") + "\"}"))
                .build();
        return IntStream.range(0, size)
                .mapToObj(one -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    private static Set<String> answers(List<CompletableFuture<HttpResponse<String>>> crowd) {
        return crowd.stream()
                .map(one -> one.orTimeout(BOUND.toSeconds(), TimeUnit.SECONDS).join())
                .map(HttpResponse::body)
                .collect(Collectors.toSet());
    }
}
