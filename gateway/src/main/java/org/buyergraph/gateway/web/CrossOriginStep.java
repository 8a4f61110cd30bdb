package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsProcessor;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets pages of the allowed origins ask, and no page of another: its request ends here, so it executes nothing. */
@Component
@Order(RequestOrder.CROSS_ORIGIN)
public final class CrossOriginStep implements GraphqlStep {
    private static final HttpError REFUSED = new HttpError(
            HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "Pages of this origin may not ask; it has to be allowed first.");

    /** What clients say to us, and what the usual ones say of themselves. */
    private static final List<String> OURS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_NONE_MATCH,
            DeadlineStep.HEADER,
            FreshnessStep.TOLD,
            "X-View-As",
            TraceParent.HEADER,
            "tracestate",
            "apollographql-client-name",
            "apollographql-client-version",
            "graphql-client-name",
            "graphql-client-version");

    private static final List<String> TOLD =
            List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, RequestIdStep.HEADER, TraceParent.TOLD);

    private final CorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration allowed;

    CrossOriginStep(CorsProperties properties) {
        this.allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.allowedOrigins());
        allowed.setAllowedMethods(Methods.ALLOWED.stream().map(HttpMethod::name).toList());
        allowed.setAllowedHeaders(Stream.concat(OURS.stream(), properties.allowedHeaders().stream())
                .toList());
        allowed.setExposedHeaders(TOLD);
        allowed.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        if (!processor.process(allowed, exchange)) {
            return REFUSED.write(exchange);
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : rest.filter(exchange);
    }
}
