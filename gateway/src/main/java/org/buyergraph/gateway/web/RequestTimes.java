package org.buyergraph.gateway.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.ObservationPredicate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.gateway.observability.Clients;
import org.buyergraph.gateway.observability.RequestWatch;
import org.buyergraph.gateway.observability.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final int NOTHING = -1;

    private final MeterRegistry registry;
    private final Clients clients;
    private final @Nullable Traces traces;
    private final Map<Told, Timer> timers = new ConcurrentHashMap<>();

    private record Told(String method, String status) {}

    RequestTimes(MeterRegistry registry, Clients clients, ObjectProvider<Traces> traces) {
        this.traces = traces.getIfAvailable();
        this.registry = registry;
        this.clients = clients;
    }

    /** Before anything of it is done. */
    RequestWatch begin(ServerWebExchange exchange) {
        return RequestWatch.begin(
                exchange.getAttributes(), exchange.getRequest().getHeaders(), traces);
    }

    Mono<Void> timed(RequestWatch watch, ServerWebExchange exchange, Mono<Void> work) {
        return work.doOnError(failure -> failed(exchange, watch))
                .doOnSuccess(done -> answered(exchange, watch))
                .doOnCancel(() -> left(exchange, watch));
    }

    private void answered(ServerWebExchange exchange, RequestWatch watch) {
        long nanos = watch.nanos();
        watch.end(nanos, null, exchange.getResponse().getHeaders().getContentLength());
        add(exchange, watch, true, nanos);
    }

    private void left(ServerWebExchange exchange, RequestWatch watch) {
        long nanos = watch.nanos();
        watch.end(nanos, Outcome.ABANDONED, NOTHING);
        add(exchange, watch, false, nanos);
    }

    /** How a failure is told is only decided behind us. */
    private void failed(ServerWebExchange exchange, RequestWatch watch) {
        long nanos = watch.nanos();
        watch.end(nanos, Outcome.FAILED, NOTHING);
        if (exchange.getResponse().isCommitted()) {
            add(exchange, watch, false, nanos);
        } else {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> add(exchange, watch, true, nanos)));
        }
    }

    private void add(ServerWebExchange exchange, RequestWatch watch, boolean told, long nanos) {
        clients.of(exchange.getRequest().getHeaders()).sent(watch);
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
