package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A burst of the same is judged and written once, and nobody gets what somebody else may see. */
@ExtendWith(OutputCaptureExtension.class)
class FlightsIT extends RunningGateway {
    private static final String QUERY =
            "query Burst { account(by: {number: \"A00000101\"}) { name subscriptions { nodes { number } } } }";

    private static final String OWNER = "customer-700101";
    private static final int CROWD = 20;

    @Autowired
    private MeterRegistry meters;

    /** The document is prepared, nothing is known, and there is time for a crowd to gather. */
    @BeforeEach
    void prepare() {
        ask(OWNER, QUERY);
        forgetAll();
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").latency(Duration.ofSeconds(2)));
    }

    @Test
    void oneAnswersAll() {
        double before = shared();

        List<CompletableFuture<Answer>> crowd = crowd(OWNER);

        assertThat(crowd)
                .allSatisfy(one ->
                        assertThat(one.join().data("/account/name").asString()).isEqualTo("Brightwater Studio LLC"));
        assertThat(shared() - before).isEqualTo(CROWD - 1);
    }

    @Test
    void whoMaySeeSomethingElseIsAnsweredAlone() {
        List<CompletableFuture<Answer>> owners = crowd(OWNER);
        List<CompletableFuture<Answer>> others = crowd("customer-700102");

        assertThat(others)
                .allSatisfy(
                        one -> assertThat(one.join().data("/account").isNull()).isTrue());
        assertThat(owners)
                .allSatisfy(
                        one -> assertThat(one.join().data("/account").isNull()).isFalse());
    }

    @Test
    void whatFailsIsFoundOutByEachAlone() {
        VENDORS.zuora()
                .switches()
                .add(Switch.on("/object-query/subscriptions.*").status(503));

        List<List<String>> problems = crowd(OWNER).stream()
                .map(one -> one.join().problems())
                .distinct()
                .toList();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).isNotEmpty();
    }

    @Test
    void eachOfSupportIsWrittenDown(CapturedOutput output) {
        ask("support", QUERY);
        forgetAll();

        crowd("support").forEach(CompletableFuture::join);

        await().untilAsserted(() -> assertThat(output.getOut()
                        .lines()
                        .filter(line -> line.contains("\"operation\":\"Burst\"") && line.contains("\"Subscription\"")))
                .hasSize(CROWD + 1));
    }

    private List<CompletableFuture<Answer>> crowd(String viewer) {
        return IntStream.range(0, CROWD)
                .mapToObj(any ->
                        CompletableFuture.supplyAsync(() -> ask(viewer, QUERY), task -> new Thread(task).start()))
                .toList();
    }

    private double shared() {
        return meters.get("gateway.answers").tag("road", "shared").counter().count();
    }
}
