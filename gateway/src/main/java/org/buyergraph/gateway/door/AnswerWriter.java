package org.buyergraph.gateway.door;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/** Writes whole answers, with the headers that the general road gives them. */
final class AnswerWriter {
    private static final HttpHeaders ALWAYS = new HttpHeaders();

    static {
        ALWAYS.add(HttpHeaders.VARY, "Origin");
        ALWAYS.add(HttpHeaders.VARY, "Access-Control-Request-Method");
        ALWAYS.add(HttpHeaders.VARY, "Access-Control-Request-Headers");
        ALWAYS.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
        ALWAYS.set("X-Content-Type-Options", "nosniff");
        ALWAYS.set("X-Frame-Options", "DENY");
        ALWAYS.set("X-XSS-Protection", "0");
        ALWAYS.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ALWAYS.set("Referrer-Policy", "no-referrer");
    }

    private AnswerWriter() {}

    static Mono<Void> write(byte[] json, MediaType type, ServerHttpResponse response) {
        response.setStatusCode(HttpStatus.OK);
        HttpHeaders headers = response.getHeaders();
        headers.addAll(ALWAYS);
        headers.set(HttpHeaders.CONTENT_TYPE, type.toString());
        headers.setContentLength(json.length);
        DataBuffer buffer = response.bufferFactory().wrap(json);
        return response.writeWith(Mono.just(buffer));
    }
}
