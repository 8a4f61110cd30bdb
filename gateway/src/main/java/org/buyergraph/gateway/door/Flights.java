package org.buyergraph.gateway.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.gateway.door.RememberedAnswers.Asked;
import org.buyergraph.gateway.observability.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers that are being made. Whoever may see the same and asks the same meanwhile waits for the one, so that a burst is judged and
 * written once.
 */
@Component
final class Flights {
    private final ConcurrentMap<Asked, Flight> underWay = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Flights(MeterRegistry registry) {
        Gauge.builder("gateway.answers.waiting", waiting, AtomicInteger::get)
                .description("Requests that wait for the answer of another")
                .register(registry);
    }

    /** How a flight ended. */
    sealed interface End {
        /**
         * With the whole answer.
         *
         * @param believedFor where whoever passes it on may keep it
         */
        record Answered(
                byte[] json,
                Operation operation,
                Map<String, Integer> reads,
                @Nullable Duration believedFor) implements End {}

        /** Whoever was making it does not wait for it any more: somebody else has to. */
        record Left() implements End {}

        /** With something that each has to find out alone. */
        record Alone() implements End {}
    }

    /** One answer that is being made. */
    final class Flight {
        private final Asked asked;
        private final CompletableFuture<End> end = new CompletableFuture<>();

        private Flight(Asked asked) {
            this.asked = asked;
        }

        /** The one that somebody else began earlier and has not ended; null where there is none, and this one is under way now. */
        @Nullable Flight begin() {
            return underWay.putIfAbsent(asked, this);
        }

        Mono<End> end() {
            return Mono.defer(() -> {
                waiting.incrementAndGet();
                return Mono.fromFuture(end, true).doFinally(signal -> waiting.decrementAndGet());
            });
        }

        /** The first end counts. */
        void end(End how) {
            underWay.remove(asked, this);
            end.complete(how);
        }
    }

    @Nullable Flight find(Asked asked) {
        return underWay.get(asked);
    }

    /** One that may be begun. */
    Flight flight(Asked asked) {
        return new Flight(asked);
    }
}
