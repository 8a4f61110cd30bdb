package org.buyergraph.gateway.web;

import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How often the purge endpoint forgets: so many in each minute, accounts and whatever costs more by themselves. */
@Component
final class PurgeRate {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final AtomicRateLimiter accounts;
    private final AtomicRateLimiter others;

    @Autowired
    PurgeRate(PurgeProperties properties) {
        this(properties, System::nanoTime);
    }

    PurgeRate(PurgeProperties properties, Supplier<Long> nanoTime) {
        this.accounts = limiter("purge-accounts", properties.accountsPerMinute(), nanoTime);
        this.others = limiter("purge-others", properties.othersPerMinute(), nanoTime);
    }

    private static AtomicRateLimiter limiter(String name, int perMinute, Supplier<Long> nanoTime) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(perMinute)
                .limitRefreshPeriod(PERIOD)
                .timeoutDuration(Duration.ZERO)
                .build();
        return new AtomicRateLimiter(name, config, nanoTime);
    }

    boolean allows(String kind) {
        return of(kind).acquirePermission();
    }

    /** When the next one will be allowed: at least one, and in whole ones, so that nobody is told to come too early. */
    long secondsToWait(String kind) {
        long nanos = of(kind).getDetailedMetrics().getNanosToWait();
        return Math.max(1, Duration.ofNanos(nanos).plusSeconds(1).minusNanos(1).toSeconds());
    }

    private AtomicRateLimiter of(String kind) {
        return kind.equals("accounts") ? accounts : others;
    }
}
