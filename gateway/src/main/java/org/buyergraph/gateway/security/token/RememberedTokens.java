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
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.jspecify.annotations.Nullable;

/** Whose a token is that was verified a moment ago. It is found by its hash, and is forgotten at its end. */
final class RememberedTokens {
    private static final int MOST = 10_000;
    private static final Duration WORTH_VERIFYING = Duration.ofHours(1);

    /** Looking for an implementation costs more than using it. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RememberedTokens::sha256);

    private final InstantSource clock;
    private final Cache<String, ViewerAuthentication> good;
    private final Cache<String, Instant> ends;

    RememberedTokens(Duration rememberedFor, InstantSource clock, Ticker ticker) {
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

    /** Null where it has to be verified. */
    @Nullable ViewerAuthentication find(String token) {
        ViewerAuthentication viewer = good.getIfPresent(hash(token));
        return viewer != null && isBefore(viewer.until()) ? viewer : null;
    }

    /** Whether the token was good before and is not over, so that verifying it again is most likely not in vain. */
    boolean wasGood(String token) {
        return isBefore(ends.getIfPresent(hash(token)));
    }

    private boolean isBefore(@Nullable Instant end) {
        return end != null && clock.instant().isBefore(end);
    }

    void remember(String token, ViewerAuthentication viewer) {
        Instant end = viewer.until();
        if (end != null) {
            String hash = hash(token);
            good.put(hash, viewer);
            ends.put(hash, end);
        }
    }

    /** It was refused. */
    void forget(String token) {
        ends.invalidate(hash(token));
    }

    private static String hash(String token) {
        byte[] digest = SHA_256.get().digest(token.getBytes(StandardCharsets.UTF_8));
        return new String(digest, StandardCharsets.ISO_8859_1); // any text that tells one from another
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
