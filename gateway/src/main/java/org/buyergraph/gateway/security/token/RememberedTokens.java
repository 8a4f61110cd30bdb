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
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Spares verifying a token again that was good a moment ago. It is found by its hash, and is forgotten at its end. */
public final class RememberedTokens implements ReactiveJwtDecoder {
    private static final int MOST = 10_000;

    private final ReactiveJwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Jwt> good;

    public RememberedTokens(ReactiveJwtDecoder decoder, Duration rememberedFor, InstantSource clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(rememberedFor)
                .ticker(ticker)
                .build();
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            String hash = hash(token);
            Jwt known = good.getIfPresent(hash);
            return known != null && isGood(known)
                    ? Mono.just(known)
                    : decoder.decode(token).doOnNext(verified -> good.put(hash, verified));
        });
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
