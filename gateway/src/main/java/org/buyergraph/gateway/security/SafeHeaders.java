package org.buyergraph.gateway.security;

import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.web.GraphqlStep;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What every answer tells browsers to refuse: guessing its type, framing it, scripts, referrers, and http where it is https. */
@Component
@Order(RequestOrder.HEADERS)
final class SafeHeaders implements GraphqlStep, ServerHttpHeadersWriter {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-XSS-Protection", "0",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private static final String ONLY_HTTPS = "Strict-Transport-Security";
    private static final String FOR_A_YEAR = "max-age=31536000 ; includeSubDomains";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        write(exchange);
        return rest.filter(exchange);
    }

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        write(exchange);
        return Mono.empty();
    }

    private static void write(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach((name, value) -> write(name, value, headers));
        if ("https".equals(exchange.getRequest().getURI().getScheme())) {
            write(ONLY_HTTPS, FOR_A_YEAR, headers);
        }
    }

    /** Unless whoever answers has said otherwise. */
    private static void write(String name, String value, HttpHeaders headers) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
