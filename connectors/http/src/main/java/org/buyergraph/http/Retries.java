package org.buyergraph.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.buyergraph.spi.BackendException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

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
            return attempt.retryWhen(new WhileItFits(until));
        });
    }

    private final class WhileItFits extends Retry {
        private final long until;

        private WhileItFits(long until) {
            this.until = until;
        }

        @Override
        public Publisher<?> generateCompanion(Flux<RetrySignal> failures) {
            return failures.concatMap(signal -> waitOrFail(signal.totalRetries(), signal.failure()));
        }

        private Mono<Long> waitOrFail(long repeated, Throwable failure) {
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
}
