package org.buyergraph.gateway.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Spares verifying a token again that was good a moment ago. It is found by its hash, and is forgotten at its end. */
public final class RememberedTokens implements ReactiveJwtDecoder {
    private static final int MOST = 10_000;
    private static final Duration WORTH_VERIFYING = Duration.ofHours(1);

    private final ReactiveJwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> good;
    private final Cache<String, Instant> ends;

    public RememberedTokens(ReactiveJwtDecoder decoder, Duration rememberedFor, InstantSource clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(rememberedFor)
                .ticker(ticker)
                .build();
        this.ends = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(WORTH_VERIFYING)
                .ticker(ticker)
                .build();
    }

    /** Whether the token was good before and is not over, so that verifying it again is most likely not in vain. */
    boolean wasGood(String token) {
        Instant end = ends.getIfPresent(hash(token));
        return end != null && clock.instant().isBefore(end);
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            String hash = hash(token);
            Jwt known = good.getIfPresent(hash);
            return known != null && isGood(known)
                    ? Mono.just(known)
                    : decoder.decode(token)
                            .doOnNext(verified -> remember(hash, verified))
                            .doOnError(JwtException.class, bad -> ends.invalidate(hash));
        });
    }

    private void remember(String hash, Jwt verified) {
        good.put(hash, verified);
        Instant end = verified.getExpiresAt();
        if (end != null) {
            ends.put(hash, end);
        }
    }

    private boolean isGood(Jwt token) {
        Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
