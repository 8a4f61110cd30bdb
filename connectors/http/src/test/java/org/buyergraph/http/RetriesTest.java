package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class RetriesTest {
    private static final Backend BACKEND = new Backend("billing");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final Retries retries = new Retries(ProtectionSettings.DEFAULTS, time);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void whatMayWorkInAMomentIsRepeatedUntilItDoes() {
        Outcome outcome = run(failing(2, BackendException.unavailable(BACKEND, "down")));

        assertThat(outcome.value()).isEqualTo("there");
        assertThat(calls).hasValue(3);
    }

    @Test
    void afterThreeAttemptsTheLastFailureIsTheAnswer() {
        BackendException down = BackendException.unavailable(BACKEND, "down");

        assertThat(run(failing(9, down)).failure()).isSameAs(down);
        assertThat(calls).hasValue(3);
    }

    @Test
    void aWaitThatTheVendorAsksForIsKeptWhenItFits() {
        Outcome outcome = run(failing(1, BackendException.limited(BACKEND, "429", Duration.ofSeconds(2))));

        assertThat(outcome.value()).isEqualTo("there");
        assertThat(outcome.after()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aWaitThatDoesNotFitFailsAtOnceAndSaysHowLong() {
        Outcome outcome = run(failing(1, BackendException.limited(BACKEND, "429", Duration.ofSeconds(12))));

        assertThat(outcome.after()).isZero();
        assertThat(calls).hasValue(1);
        assertThat(((BackendException) outcome.failure()).retryAfter()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void waitsThatFitAloneButNotTogetherEndInTime() {
        Outcome outcome = run(failing(9, BackendException.limited(BACKEND, "429", Duration.ofSeconds(2))));

        assertThat(calls).hasValue(2);
        assertThat(outcome.after()).isEqualTo(Duration.ofSeconds(2));
        assertThat(outcome.failure()).isNotNull();
    }

    @Test
    void whatIsRefusedShedOrUsedUpIsNeverRepeated() {
        for (BackendException failure : new BackendException[] {
            BackendException.refused(BACKEND, "bad filter"),
            BackendException.barred(BACKEND, "wrong secret"),
            BackendException.shed(BACKEND, "open", Duration.ofMillis(1)),
            BackendException.exhausted(BACKEND, "daily limit")
        }) {
            calls.set(0);
            assertThat(run(failing(1, failure)).failure()).isSameAs(failure);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void aBugIsNotRepeated() {
        IllegalStateException bug = new IllegalStateException("bug");

        assertThat(run(failing(1, bug)).failure()).isSameAs(bug);
        assertThat(calls).hasValue(1);
    }

    private record Outcome(@Nullable String value, @Nullable Throwable failure, Duration after) {}

    private Mono<String> failing(int times, Throwable failure) {
        return Mono.defer(() -> calls.incrementAndGet() <= times ? Mono.error(failure) : Mono.just("there"));
    }

    /** Lets virtual time pass in small steps until there is an outcome. */
    private Outcome run(Mono<String> attempt) {
        String[] value = new String[1];
        Throwable[] failure = new Throwable[1];
        retries.repeat(attempt).subscribe(got -> value[0] = got, thrown -> failure[0] = thrown);
        long started = time.now(TimeUnit.MILLISECONDS);
        while (value[0] == null && failure[0] == null) {
            time.advanceTimeBy(Duration.ofMillis(1));
        }
        return new Outcome(value[0], failure[0], Duration.ofMillis(time.now(TimeUnit.MILLISECONDS) - started));
    }
}
