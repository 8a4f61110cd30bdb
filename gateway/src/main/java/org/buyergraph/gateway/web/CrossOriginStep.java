package org.buyergraph.gateway.web;

import java.time.Duration;
import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.ErrorCode;
import org.springframework.core.annotation.Order;
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

    private final CorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration allowed;

    CrossOriginStep(CorsProperties properties) {
        this.allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(properties.allowedOrigins());
        allowed.setAllowedMethods(List.of(HttpMethod.POST.name(), HttpMethod.GET.name()));
        allowed.setAllowedHeaders(List.of("Authorization", "Content-Type", "Cache-Control", DeadlineStep.HEADER));
        allowed.setExposedHeaders(List.of("Retry-After"));
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
