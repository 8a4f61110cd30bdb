package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The response to what can be asked again and again: it says by which tag to ask whether it is still the same, and tells so. */
class ValidatedResponse extends ServerHttpResponseDecorator {
    /** By what else the answer is chosen; pages of which origin may read it is said with CORS. */
    private static final String CHOSEN_BY = "Accept, Accept-Encoding, Authorization";

    /** Enough for no two answers ever to have the same. */
    private static final int BYTES_OF_A_TAG = 16;

    private static final String WEAK = "W/";

    private final ServerWebExchange exchange;

    ValidatedResponse(ServerWebExchange exchange) {
        super(exchange.getResponse());
        this.exchange = exchange;
    }

    /** Who may keep the answer, and whether they have to ask each time; null where it is for nobody to keep. */
    @Nullable String control() {
        return "private, no-cache";
    }

    @Override
    public final Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        String control = HttpStatus.OK.equals(getStatusCode()) ? control() : null;
        return control == null
                ? super.writeWith(body)
                : DataBufferUtils.join(body).flatMap(whole -> write(whole, control));
    }

    private Mono<Void> write(DataBuffer whole, String control) {
        HttpHeaders headers = getHeaders();
        headers.setCacheControl(control);
        headers.add(HttpHeaders.VARY, CHOSEN_BY);
        String tag = tag(whole, String.valueOf(headers.getContentType()));
        headers.setETag(tag);
        if (isHeld(tag)) {
            DataBufferUtils.release(whole);
            setStatusCode(HttpStatus.NOT_MODIFIED);
            headers.clearContentHeaders();
            return setComplete();
        }
        return super.writeWith(Mono.just(whole));
    }

    /** Spring's own check takes GET and HEAD for the only methods that read. */
    private boolean isHeld(String tag) {
        String opaque = tag.substring(WEAK.length());
        return exchange.getRequest().getHeaders().getOrDefault(HttpHeaders.IF_NONE_MATCH, List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .anyMatch(held -> held.equals("*") || held.equals(tag) || held.equals(opaque));
    }

    /** A weak one: the same for the same answer, compressed or not. */
    private static String tag(DataBuffer whole, String form) {
        MessageDigest digest = sha256();
        digest.update(form.getBytes(StandardCharsets.UTF_8));
        try (DataBuffer.ByteBufferIterator parts = whole.readableByteBuffers()) {
            parts.forEachRemaining(digest::update);
        }
        byte[] tag = Arrays.copyOf(digest.digest(), BYTES_OF_A_TAG);
        return WEAK + "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has it", impossible);
        }
    }
}
