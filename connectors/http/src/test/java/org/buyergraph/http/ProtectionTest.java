package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Vitals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

class ProtectionTest {
    private static final Backend BACKEND = new Backend("billing");

    /** One attempt, ten calls before a rate counts, closed again only by hand. */
    private static final ProtectionSettings ONCE =
            new ProtectionSettings(Duration.ofSeconds(2), 1, Duration.ofMillis(1), 5, 50, 10, 10, Duration.ofHours(1));

    private final AtomicInteger calls = new AtomicInteger();
    private final Protection protection = new Protection(BACKEND, ONCE);

    @Test
    void aBackendThatFailsTooOftenIsLeftAlone() {
        fail(10, BackendException.unavailable(BACKEND, "down"));
        calls.set(0);

        assertThatThrownBy(() -> protection.around(counted(Mono.just("x"))).block())
                .isInstanceOfSatisfying(BackendException.class, shed -> {
                    assertThat(shed.problem()).isEqualTo(BackendException.Problem.UNAVAILABLE);
                    assertThat(shed.retryAfter()).isEqualTo(Duration.ofHours(1));
                    assertThat(shed.isWorthRepeating()).isFalse();
                });
        assertThat(calls).hasValue(0);
        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).breaker()).isEqualTo("OPEN");
    }

    @Test
    void aFewFailuresOfOnePoisonedRecordDoNotCloseTheDoorForAll() {
        fail(9, BackendException.unavailable(BACKEND, "poisoned"));

        assertThat(protection.around(Mono.just("x")).block()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "barred", "shed"})
    void whatSaysNothingAboutItsHealthDoesNotOpenIt(String meaning) {
        BackendException failure =
                switch (meaning) {
                    case "refused" -> BackendException.refused(BACKEND, "bad filter");
                    case "barred" -> BackendException.barred(BACKEND, "no right");
                    default -> BackendException.shed(BACKEND, "quota", null);
                };
        fail(50, failure);

        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).breaker()).isEqualTo("CLOSED");
    }

    @Test
    void aLimitThatIsUsedUpClosesTheDoorAtOnce() {
        fail(1, BackendException.exhausted(BACKEND, "daily limit"));

        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).breaker()).isEqualTo("OPEN");
    }

    @Test
    void moreCallsThanAllowedAreRefusedAtOnceAndNotCountedAgainstTheBackend() {
        List<Disposable> underWay = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            underWay.add(protection.around(Mono.never()).subscribe());
        }
        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).callsUnderWay()).isEqualTo(5);

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> protection.around(counted(Mono.just("x"))).block())
                    .isInstanceOfSatisfying(BackendException.class, shed -> assertThat(shed.retryAfter())
                            .isNotNull());
        }
        assertThat(calls).hasValue(0);
        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).breaker()).isEqualTo("CLOSED");

        underWay.forEach(Disposable::dispose);
        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).callsUnderWay()).isZero();
        assertThat(protection.around(Mono.just("x")).block()).isEqualTo("x");
    }

    @Test
    void whoeverLeavesGivesTheirPlaceBackAndIsNoFailure() {
        for (int i = 0; i < 100; i++) {
            protection.around(Mono.never()).subscribe().dispose();
        }

        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).callsUnderWay()).isZero();
        assertThat(protection.vitals(Vitals.Token.NOT_NEEDED).breaker()).isEqualTo("CLOSED");
    }

    @Test
    void anExchangeThatNeverEndsIsATimeoutWithinItsBudget() {
        ProtectionSettings brief = new ProtectionSettings(
                Duration.ofMillis(50), 3, Duration.ofMillis(10), 5, 50, 10, 10, Duration.ofHours(1));

        assertThatThrownBy(() ->
                        new Protection(BACKEND, brief).around(Mono.never()).block(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(BackendException.class, late -> assertThat(late.problem())
                        .isEqualTo(BackendException.Problem.TIMEOUT));
    }

    private void fail(int times, BackendException failure) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() ->
                            protection.around(counted(Mono.error(failure))).block())
                    .isInstanceOf(BackendException.class);
        }
    }

    private <T> Mono<T> counted(Mono<T> exchange) {
        return exchange.doOnSubscribe(any -> calls.incrementAndGet());
    }
}
