package org.buyergraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

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

    @Test
    void aFailureThatNobodyWaitsForAnyMoreIsCountedAndNoErrorOfTheReactor() {
        LateSource<String> repeated = new LateSource<>();
        LateSource<String> once = new LateSource<>();
        protection.around(Mono.fromDirect(repeated)).subscribe().dispose();
        protection.once(Mono.fromDirect(once)).subscribe().dispose();

        repeated.fail();
        once.fail();

        assertThat(lateFailures()).isEqualTo(2);
    }

    @Test
    void aBodyThatBreaksOffWhenItsReaderHasLeftIsCountedToo() {
        LateSource<ByteBuffer> body = new LateSource<>();
        List<Throwable> told = new ArrayList<>();
        Flux<ByteBuffer> bytes =
                protection.quiet(new Download(null, Flux.from(body))).bytes();
        bytes.doOnError(told::add).subscribe().dispose();

        body.fail();

        assertThat(told).isEmpty();
        assertThat(lateFailures()).isEqualTo(1);
    }

    @Test
    void whoeverCountsThemHimselfIsToldInstead() {
        List<Throwable> told = new ArrayList<>();
        Consumer<Throwable> counting = told::add;
        LateSource<String> exchange = new LateSource<>();
        protection
                .around(Mono.fromDirect(exchange))
                .contextWrite(Context.of("reactor.onErrorDropped.local", counting))
                .subscribe()
                .dispose();

        exchange.fail();

        assertThat(told).containsExactly(LateSource.FAILURE);
        assertThat(lateFailures()).isZero();
    }

    private long lateFailures() {
        return protection.vitals(Vitals.Token.NOT_NEEDED).lateFailures();
    }

    /** Fails although it was cancelled: as what is under way may, when the two cross. */
    private static final class LateSource<T> implements Publisher<T> {
        static final BackendException FAILURE = BackendException.unavailable(BACKEND, "down");

        private @Nullable Subscriber<? super T> subscriber;

        @Override
        public void subscribe(Subscriber<? super T> subscriber) {
            this.subscriber = subscriber;
            subscriber.onSubscribe(Operators.emptySubscription());
        }

        void fail() {
            Objects.requireNonNull(subscriber).onError(FAILURE);
        }
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
