package org.buyergraph.gateway.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.memory.Answers;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who runs the gateway sees what memory does for each question. */
class MemoryMetricsIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name } }";
    private static final String QUESTION = "account-by-number";

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Answers answers;

    @Test
    void whatHappensToKeysIsCounted() {
        Counts before = counts();

        ask("support", QUERY);
        assertThat(counts().since(before)).isEqualTo(new Counts(0, 1, 0, 0));

        ask("support", QUERY);
        assertThat(counts().since(before)).isEqualTo(new Counts(1, 1, 0, 0));

        pass(Duration.ofSeconds(270));
        ask("support", QUERY);
        // Refreshing begins when the answer is out.
        await().untilAsserted(() -> assertThat(counts().since(before)).isEqualTo(new Counts(2, 1, 1, 0)));

        await().until(() -> meters.get("memory.calls.under.way").gauge().value() == 0);
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));
        pass(Duration.ofMinutes(20));
        ask("support", QUERY);
        assertThat(counts().since(before)).isEqualTo(new Counts(2, 2, 1, 1));
    }

    @Test
    void callsAreTimedAndWhatIsRememberedIsWeighed() {
        Timer load = meters.find("memory.load").tag("question", QUESTION).timer();
        long before = load == null ? 0 : load.count();

        ask("support", QUERY);

        // The asker is told before the meter is.
        await().until(
                        () -> meters.get("memory.load")
                                        .tag("question", QUESTION)
                                        .timer()
                                        .count()
                                - before,
                        Predicate.isEqual(1L));
        Gauge weight = meters.get("memory.weight").tag("question", QUESTION).gauge();
        assertThat(weight.value()).isPositive();
        forgetAll();
        assertThat(weight.value()).isZero();
        await().until(() -> meters.get("memory.calls.under.way").gauge().value() == 0);
    }

    /** Series grow with the code, never with what is asked. */
    @Test
    void nothingThatComesFromARequestIsATag() {
        ask("support", QUERY);

        Set<String> questions =
                answers.questions().stream().map(question -> question.name()).collect(Collectors.toSet());
        assertThat(meters.getMeters().stream().map(Meter::getId).filter(id -> id.getName()
                        .startsWith("memory.")))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id.getTags()).allSatisfy(tag -> {
                    assertThat(tag.getKey()).isIn("question", "backend", "event");
                    if (tag.getKey().equals("question")) {
                        assertThat(tag.getValue()).isIn(questions);
                    }
                }));
    }

    private record Counts(double hit, double miss, double refresh, double stale) {
        Counts since(Counts before) {
            return new Counts(hit - before.hit, miss - before.miss, refresh - before.refresh, stale - before.stale);
        }
    }

    private Counts counts() {
        return new Counts(count("hit"), count("miss"), count("refresh"), count("stale"));
    }

    private double count(String event) {
        Counter counter = meters.find("memory.keys")
                .tags("question", QUESTION, "event", event)
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
