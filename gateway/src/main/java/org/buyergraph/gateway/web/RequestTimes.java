package org.buyergraph.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.ObservationPredicate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How long requests for the graph take: {@code http.server.requests}, with the tags that Spring's own observation has. That one is
 * off for them, since it was a tenth of what a remembered answer cost; other paths keep it.
 */
@Component
final class RequestTimes {
    private static final String UNKNOWN = "UNKNOWN";

    private final MeterRegistry registry;
    private final Map<Told, Timer> timers = new ConcurrentHashMap<>();

    private record Told(String method, String status) {}

    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    Mono<Void> timed(ServerWebExchange exchange, Mono<Void> work) {
        long start = System.nanoTime();
        return work.doOnError(failure -> addOnceTold(exchange, start))
                .doOnSuccess(done -> add(exchange, true, System.nanoTime() - start))
                .doOnCancel(() -> add(exchange, false, System.nanoTime() - start));
    }

    /** How a failure is told is only decided behind us. */
    private void addOnceTold(ServerWebExchange exchange, long start) {
        long nanos = System.nanoTime() - start;
        if (exchange.getResponse().isCommitted()) {
            add(exchange, false, nanos);
        } else {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> add(exchange, true, nanos)));
        }
    }

    private void add(ServerWebExchange exchange, boolean told, long nanos) {
        HttpMethod method = exchange.getRequest().getMethod();
        HttpStatusCode status = told ? exchange.getResponse().getStatusCode() : null;
        Told key = new Told(
                Methods.ALLOWED.contains(method) ? method.name() : UNKNOWN,
                status == null ? UNKNOWN : Integer.toString(status.value()));
        timers.computeIfAbsent(key, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Told told) {
        return Timer.builder("http.server.requests")
                .tag("method", told.method())
                .tag("uri", GraphqlWay.PATH)
                .tag("status", told.status())
                .tag("outcome", outcome(told.status()))
                .tag("exception", "none")
                .tag("error", "none")
                .register(registry);
    }

    private static String outcome(String status) {
        return switch (status.charAt(0)) {
            case '2' -> "SUCCESS";
            case '3' -> "REDIRECTION";
            case '4' -> "CLIENT_ERROR";
            case '5' -> "SERVER_ERROR";
            default -> UNKNOWN;
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class NotTwice {
        @Bean
        ObservationPredicate otherPathsOnly() {
            return (name, context) ->
                    !(context instanceof ServerRequestObservationContext request) || !isForTheGraph(request);
        }

        private static boolean isForTheGraph(ServerRequestObservationContext request) {
            ServerHttpRequest carrier = request.getCarrier();
            return carrier != null && carrier.getPath().value().equals(GraphqlWay.PATH);
        }
    }
}
