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

    /** An answer, and an error too, is for who asks alone, unless whoever makes it knows better. */
    private static final String FOR_NOBODY_ELSE = "private, no-store";

    private static final String ONLY_HTTPS = "Strict-Transport-Security";
    private static final String FOR_A_YEAR = "max-age=31536000 ; includeSubDomains";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain rest) {
        HttpHeaders headers = exchange.getResponse().getHeaders(); // nothing is in them yet
        ALWAYS.forEach(headers::set);
        headers.setCacheControl(FOR_NOBODY_ELSE);
        if (isSecure(exchange)) {
            headers.set(ONLY_HTTPS, FOR_A_YEAR);
        }
        return rest.filter(exchange);
    }

    @Override
    public Mono<Void> writeHttpHeaders(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach((name, value) -> write(name, value, headers));
        if (isSecure(exchange)) {
            write(ONLY_HTTPS, FOR_A_YEAR, headers);
        }
        return Mono.empty();
    }

    private static boolean isSecure(ServerWebExchange exchange) {
        return "https".equals(exchange.getRequest().getURI().getScheme());
    }

    /** Unless whoever answers has said otherwise. */
    private static void write(String name, String value, HttpHeaders headers) {
        if (!headers.containsHeader(name)) {
            headers.set(name, value);
        }
    }
}
