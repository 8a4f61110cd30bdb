package org.buyergraph.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.buyergraph.spi.BackendException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Repeats what may work in a moment, while there is budget for the wait and for an answer. Waits as long as the vendor says, or longer
 * each time. Where the wait does not fit, it fails at once: whoever waits can use the time better.
 */
final class Retries {
    private final ProtectionSettings settings;
    private final Scheduler clock;

    Retries(ProtectionSettings settings) {
        this(settings, Schedulers.parallel());
    }

    Retries(ProtectionSettings settings, Scheduler clock) {
        this.settings = settings;
        this.clock = clock;
    }

    <T> Mono<T> repeat(Mono<T> attempt) {
        return Mono.defer(() -> {
            long until = clock.now(TimeUnit.MILLISECONDS) + settings.budget().toMillis();
            return repeat(attempt, 0, until);
        });
    }

    private <T> Mono<T> repeat(Mono<T> attempt, int repeated, long until) {
        return attempt.onErrorResume(failure ->
                waitOrFail(repeated, failure, until).then(Mono.defer(() -> repeat(attempt, repeated + 1, until))));
    }

    private Mono<Long> waitOrFail(int repeated, Throwable failure, long until) {
        boolean again = failure instanceof BackendException backend
                && backend.isWorthRepeating()
                && repeated + 1 < settings.attempts();
        if (!again) {
            return Mono.error(failure);
        }
        Duration wait = wait(repeated, (BackendException) failure);
        return clock.now(TimeUnit.MILLISECONDS) + wait.toMillis() < until
                ? Mono.delay(wait, clock)
                : Mono.error(failure);
    }

    private Duration wait(long repeated, BackendException failure) {
        Duration told = failure.retryAfter();
        if (told != null) {
            return told;
        }
        long longest = settings.firstWait().toMillis() << repeated;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
