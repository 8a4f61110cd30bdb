package org.buyergraph.gateway.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import org.buyergraph.gateway.facts.ShelfLife;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The response to a public read. Where its answer has a shelf life it says so, and what to ask by whether it is still the same;
 * everything else is for nobody to keep, as always. What is on sale changes with the day, so nothing is kept beyond it.
 */
final class KeptResponse extends ServerHttpResponseDecorator {
    /** By what else the answer is chosen; pages of which origin may read it is said with CORS. */
    private static final String CHOSEN_BY = "Accept, Accept-Encoding, Authorization";

    /** Enough for no two answers ever to have the same. */
    private static final int BYTES_OF_A_TAG = 16;

    private final ServerWebExchange exchange;
    private final ShelfLife life;
    private final Clock businessClock;
    private final Instant endOfDay;

    KeptResponse(ServerWebExchange exchange, ShelfLife life, Clock businessClock) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.life = life;
        this.businessClock = businessClock;
        this.endOfDay = LocalDate.now(businessClock)
                .plusDays(1)
                .atStartOfDay(businessClock.getZone())
                .toInstant();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        Duration left = left();
        return left == null ? super.writeWith(body) : DataBufferUtils.join(body).flatMap(whole -> write(whole, left));
    }

    /** Null where it is for nobody to keep. */
    private @Nullable Duration left() {
        Duration left = life.left();
        Duration today = Duration.between(businessClock.instant(), endOfDay);
        Duration least = left == null || left.compareTo(today) < 0 ? left : today;
        boolean isKept = least != null && !least.isNegative() && HttpStatus.OK.equals(getStatusCode());
        return isKept ? least : null;
    }

    private Mono<Void> write(DataBuffer whole, Duration left) {
        HttpHeaders headers = getHeaders();
        headers.setCacheControl("public, max-age=" + left.toSeconds());
        headers.add(HttpHeaders.VARY, CHOSEN_BY);
        if (exchange.checkNotModified(tag(whole, String.valueOf(headers.getContentType())))) {
            DataBufferUtils.release(whole);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return setComplete();
        }
        return super.writeWith(Mono.just(whole));
    }

    /** A weak one: the same for the same answer, compressed or not. */
    private static String tag(DataBuffer whole, String form) {
        MessageDigest digest = sha256();
        digest.update(form.getBytes(StandardCharsets.UTF_8));
        try (DataBuffer.ByteBufferIterator parts = whole.readableByteBuffers()) {
            parts.forEachRemaining(digest::update);
        }
        byte[] tag = Arrays.copyOf(digest.digest(), BYTES_OF_A_TAG);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has it", impossible);
        }
    }
}
