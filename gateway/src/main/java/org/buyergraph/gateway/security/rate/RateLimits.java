package org.buyergraph.gateway.security.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** A rate limit for each name. One that was not used for long is full again, and is forgotten. */
public final class RateLimits {
    private static final int MOST_NAMES = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, RateLimit> limits = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    public RateLimit of(String name, int perSecond, int size) {
        return limits.get(name, anew -> new RateLimit(perSecond, size, System::nanoTime));
    }
}
