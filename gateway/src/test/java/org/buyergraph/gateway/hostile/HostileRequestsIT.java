package org.buyergraph.gateway.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** What no honest client sends, over the wire, with the limits that production has: an error of the client's, and soon. */
@TestPropertySource(properties = "gateway.limits.objects=50000")
class HostileRequestsIT extends RunningGateway {
    private static final int SAMPLE = SuiteSize.cases(200, 1000);
    private static final Set<String> OF_CLIENTS = Set.of("BAD_USER_INPUT", "QUERY_TOO_COMPLEX");

    private long worst;
    private String slowest = "";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void isTheClientsFaultAndEndsSoon() throws Exception {
        long seed = Long.getLong("hostile.seed", System.nanoTime());
        Mutations mutations = new Mutations(Documents.valid(), seed);
        long heap = usedHeap();

        HostileRequests.all().forEach(request -> send(request, 0));
        long worstByHand = worst;
        String slowestByHand = slowest;
        worst = 0;
        for (int i = 0; i < SAMPLE; i++) {
            send(mutations.next(), seed);
        }

        System.out.printf(
                Locale.ROOT,
                "%d hostile requests over the wire, the worst took %d ms (%s); %,d damaged ones, seed %d, the worst took %d ms;"
                        + " the heap grew by %d MB%n",
                HostileRequests.all().size(),
                Duration.ofNanos(worstByHand).toMillis(),
                slowestByHand,
                SAMPLE,
                seed,
                Duration.ofNanos(worst).toMillis(),
                (usedHeap() - heap) / 1_000_000);
        assertThat(ask("support", "{ __typename }").data("/__typename").asString())
                .isEqualTo("Query");
    }

    private void send(HostileRequest request, long seed) {
        long start = System.nanoTime();
        Answer answer = ask("support", request.document(), request.variables());
        if (System.nanoTime() - start > worst) {
            worst = System.nanoTime() - start;
            slowest = request.name();
        }
        String text = request.document();
        assertThat(answer.status())
                .as("%s, seed %d: %.500s", request, seed, text)
                .isLessThan(500);
        List<String> codes = answer.errors().stream()
                .map(error -> error.at("/extensions/code").asString(""))
                .toList();
        assertThat(codes).as("%s, seed %d: %.500s", request, seed, text).isSubsetOf(OF_CLIENTS);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
