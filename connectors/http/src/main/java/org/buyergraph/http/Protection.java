package org.buyergraph.http;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Vitals;
import org.buyergraph.spi.Vitals.Quota;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Stands around every exchange with one host. From the outside in: the budget, repetitions, the breaker, the bulkhead. An open
 * breaker and a full bulkhead refuse at once, and are never repeated.
 */
final class Protection {
    /** A full bulkhead empties within the time of one call. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Where the vendor does not say when its quota is full again: who asks then learns it. */
    private static final Duration QUOTA_HOLDS = Duration.ofMinutes(1);

    private static final Duration QUOTA_HOLDS_AT_MOST = Duration.ofMinutes(10);

    private final Backend backend;
    private final ProtectionSettings settings;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retries retries;
    private final LateFailures late;
    private final AtomicReference<@Nullable Noted> quota = new AtomicReference<>();
    private volatile long opened;

    Protection(Backend backend, ProtectionSettings settings) {
        this.backend = backend;
        this.settings = settings;
        this.breaker = CircuitBreaker.of(backend.name(), breaker(settings));
        this.breaker.getEventPublisher().onStateTransition(this::noteOpening);
        this.bulkhead = Bulkhead.of(
                backend.name(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.retries = new Retries(settings);
        this.late = new LateFailures(backend);
    }

    private static CircuitBreakerConfig breaker(ProtectionSettings settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.leastCalls())
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(failure -> !(failure instanceof BackendException known) || known.isFailure())
                .ignoreException(failure -> failure instanceof BulkheadFullException)
                .build();
    }

    /** Repeats what may work in a moment, within the budget. */
    <T> Mono<T> around(Mono<T> exchange) {
        return retries.repeat(once(exchange))
                .timeout(settings.budget())
                .onErrorMap(TimeoutException.class, tooLate -> overBudget())
                .transform(late::quiet);
    }

    /** Neither repeats nor limits the time: for what has a deadline of its own. */
    <T> Mono<T> once(Mono<T> exchange) {
        Mono<T> let = exchange.doOnError(BackendException.class, this::noteExhaustion)
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(this::refusedHere);
        return Exchanges.told(backend, let).transform(late::quiet);
    }

    /** For what no exchange can begin without, such as a token. */
    <T> Mono<T> quiet(Mono<T> before) {
        return late.quiet(before);
    }

    /** For what is read on when the exchange has been let through. */
    Download quiet(Download download) {
        return new Download(download.length(), late.quiet(download.bytes()));
    }

    /** A limit for hours is no matter of rates: nobody needs to ask again for a while. */
    private void noteExhaustion(BackendException failure) {
        if (failure.isExhaustion() && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    private Throwable refusedHere(Throwable failure) {
        if (failure instanceof BulkheadFullException) {
            return tooMany();
        }
        return failure instanceof CallNotPermittedException ? closedDoor() : failure;
    }

    private BackendException tooMany() {
        return BackendException.shed(backend, "too many calls are under way", SOON);
    }

    private void noteOpening(CircuitBreakerOnStateTransitionEvent transition) {
        if (transition.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
            opened = System.nanoTime();
        }
    }

    private BackendException closedDoor() {
        Duration left = until(opened + settings.openFor().toNanos());
        return BackendException.shed(
                backend, "it failed too often and is left alone", left.compareTo(SOON) < 0 ? SOON : left);
    }

    /** In whole seconds, so that nobody is told to come too early. */
    private static Duration until(long then) {
        long nanos = then - System.nanoTime();
        return nanos <= 0 ? Duration.ZERO : Duration.ofSeconds((nanos - 1) / 1_000_000_000L + 1);
    }

    private BackendException overBudget() {
        return BackendException.timeout(backend, "no answer in " + settings.budget());
    }

    private record Noted(Quota quota, long until) {}

    /** Once its window has ended it is another one: who asks again learns how much. */
    private @Nullable Quota lately() {
        Noted noted = quota.get();
        if (noted == null) {
            return null;
        }
        Duration left = until(noted.until());
        return left.isZero() ? null : noted.quota().refilledIn(left);
    }

    /** Notes what the vendor says is left. */
    void note(@Nullable Quota left) {
        if (left != null) {
            Duration told = left.refilledIn() == null ? QUOTA_HOLDS : left.refilledIn();
            Duration holds = told.compareTo(QUOTA_HOLDS_AT_MOST) < 0 ? told : QUOTA_HOLDS_AT_MOST;
            quota.set(new Noted(left, System.nanoTime() + holds.toNanos()));
        }
    }

    Vitals vitals(Vitals.Token token) {
        int free = bulkhead.getMetrics().getAvailableConcurrentCalls();
        return new Vitals(
                backend,
                breaker.getState().name(),
                settings.concurrency() - free,
                settings.concurrency(),
                lately(),
                token,
                late.count());
    }
}
