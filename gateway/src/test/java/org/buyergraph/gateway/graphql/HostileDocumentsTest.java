package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.hostile.Documents;
import org.buyergraph.gateway.hostile.HostileRequest;
import org.buyergraph.gateway.hostile.HostileRequests;
import org.buyergraph.gateway.hostile.Mutations;
import org.buyergraph.testkit.SuiteSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

/** Nothing that can be sent as a document makes us fail, or keeps us busy for long. */
class HostileDocumentsTest {
    private static final int MUTATIONS = SuiteSize.cases(15_000, 100_000);
    private static final Set<String> OF_CLIENTS = Set.of("BAD_USER_INPUT", "QUERY_TOO_COMPLEX");

    private static final WebGraphQlHandler graph = graph();

    static List<HostileRequest> hostile() {
        return HostileRequests.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isRefusedOrCheap(HostileRequest request) {
        assertThat(codes(request)).isSubsetOf(OF_CLIENTS);
    }

    /** The seed is another one each time; give it as {@code -Dhostile.seed} to see the same again. */
    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedDocumentsAreTheClientsFault() throws Exception {
        long seed = Long.getLong("hostile.seed", System.nanoTime());
        Mutations mutations = new Mutations(Documents.valid(), seed);
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        long worst = 0;
        long heap = usedHeap();
        long begin = System.nanoTime();
        for (int i = 0; i < MUTATIONS; i++) {
            HostileRequest request = mutations.next();
            long start = System.nanoTime();
            List<String> codes = codes(request);
            worst = Math.max(worst, System.nanoTime() - start);
            assertThat(codes)
                    .as("seed %d, document %d:%n%s%n%s", seed, i, request.document(), request.variables())
                    .isSubsetOf(OF_CLIENTS);
            outcomes.merge(codes.isEmpty() ? "answered" : codes.get(0), 1, Integer::sum);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d damaged documents, seed %d: %s; %d s in all, the worst took %d ms, the heap grew by %d MB%n",
                MUTATIONS,
                seed,
                outcomes,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                Duration.ofNanos(worst).toMillis(),
                (usedHeap() - heap) / 1_000_000);
        assertThat(outcomes).containsKeys("answered", "BAD_USER_INPUT", "QUERY_TOO_COMPLEX");
    }

    private static List<String> codes(HostileRequest request) {
        WebGraphQlRequest asked = new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                body(request),
                "id",
                Locale.ENGLISH);
        List<ResponseError> errors =
                graph.handleRequest(asked).block(Duration.ofMinutes(10)).getErrors();
        return errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .distinct()
                .toList();
    }

    private static GraphQlRequest body(HostileRequest request) {
        return new DefaultGraphQlRequest(request.document(), null, request.variables(), Map.of());
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static WebGraphQlHandler graph() {
        try {
            return PretendGraph.handler(
                    new LimitsProperties(50_000, 4000, 20, 2500, 200, 25, 200, 50_000, 20_000, false));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
