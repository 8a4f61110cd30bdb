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
import java.util.Optional;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Spares verifying a token again that was good a moment ago. It is found by its hash, and is forgotten at its end. */
public final class RememberedTokens {
    private static final int MOST = 10_000;

    private final ReactiveJwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, Good> good;

    /** @param asker who the token says is asking, where it says that at all */
    private record Good(Jwt token, Optional<ViewerAuthentication> asker) {}

    public RememberedTokens(ReactiveJwtDecoder decoder, Duration rememberedFor, InstantSource clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(rememberedFor)
                .ticker(ticker)
                .build();
    }

    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            String hash = hash(token);
            Good known = good.getIfPresent(hash);
            return known != null && isGood(known.token())
                    ? Mono.just(known.token())
                    : decoder.decode(token).doOnNext(verified -> good.put(hash, new Good(verified, asker(verified))));
        });
    }

    /** Who is asking, where the token was found good a moment ago; null where it has to be looked at. */
    public @Nullable ViewerAuthentication asker(String token) {
        Good known = good.getIfPresent(hash(token));
        return known != null && isGood(known.token()) ? known.asker().orElse(null) : null;
    }

    private static Optional<ViewerAuthentication> asker(Jwt token) {
        try {
            return Optional.of(ViewerClaims.authentication(token));
        } catch (AuthenticationException ofNoViewer) {
            return Optional.empty(); // refused where it is looked at
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
