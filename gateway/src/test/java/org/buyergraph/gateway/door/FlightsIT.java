package org.buyergraph.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Gate;
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

    private Gate gate;

    /** The document is prepared, nothing is known, and nothing can be until a crowd has gathered. */
    @BeforeEach
    void prepare() {
        ask(OWNER, QUERY);
        forgetAll();
        gate = VENDORS.zuora().switches().close("/object-query/.*");
    }

    @Test
    void oneAnswersAll() {
        double before = shared();
        List<CompletableFuture<Answer>> crowd = crowd(OWNER);
        openFor(CROWD - 1);

        assertThat(crowd)
                .allSatisfy(one ->
                        assertThat(one.join().data("/account/name").asString()).isEqualTo("Brightwater Studio LLC"));
        assertThat(shared() - before).isEqualTo(CROWD - 1);
    }

    @Test
    void whoMaySeeSomethingElseIsAnsweredAlone() {
        List<CompletableFuture<Answer>> owners = crowd(OWNER);
        List<CompletableFuture<Answer>> others = crowd("customer-700102");
        openFor(2 * (CROWD - 1));

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
        double before = shared();
        List<CompletableFuture<Answer>> crowd = crowd(OWNER);
        openFor(CROWD - 1);

        List<List<String>> problems =
                crowd.stream().map(one -> one.join().problems()).distinct().toList();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).isNotEmpty();
        assertThat(shared()).isEqualTo(before);
    }

    @Test
    void eachOfSupportIsWrittenDown(CapturedOutput output) {
        List<CompletableFuture<Answer>> crowd = crowd("support");
        openFor(CROWD - 1);
        crowd.forEach(CompletableFuture::join);

        await().untilAsserted(() -> assertThat(output.getOut()
                        .lines()
                        .filter(line -> line.contains("\"operation\":\"Burst\"")
                                && line.contains("\"reads\":{\"Account\":1,\"Subscription\":2}")))
                .hasSize(CROWD));
    }

    private List<CompletableFuture<Answer>> crowd(String viewer) {
        return IntStream.range(0, CROWD)
                .mapToObj(any ->
                        CompletableFuture.supplyAsync(() -> ask(viewer, QUERY), task -> new Thread(task).start()))
                .toList();
    }

    /** Once so many wait for the answer of another. */
    private void openFor(int followers) {
        await().until(() -> meters.get("gateway.answers.waiting").gauge().value() == followers);
        gate.open();
    }

    private double shared() {
        return meters.get("gateway.answers").tag("road", "shared").counter().count();
    }
}
