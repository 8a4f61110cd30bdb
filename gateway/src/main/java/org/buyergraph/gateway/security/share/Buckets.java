package org.buyergraph.gateway.security.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/** A bucket for each name. One that was not used for long is full again, and is forgotten. */
public final class Buckets {
    private static final int MOST_NAMES = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    public Bucket of(String name, int perSecond, int size) {
        return buckets.get(name, anew -> new Bucket(perSecond, size, System::nanoTime));
    }
}
