package org.buyergraph.gateway.web;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * The purge endpoint of memory: forgets on demand, at the management port: {@code DELETE /actuator/memory/accounts/<id>} for a service that has just written
 * to a vendor, {@code backends/<name>} and {@code questions/<name>} for whoever runs us. Not exposed unless it is asked for.
 */
@Component
@WebEndpoint(id = "memory")
final class PurgeEndpoint {
    private static final Logger audit = LoggerFactory.getLogger("audit");
    /** After which as many are allowed again. */
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Map<String, Object> TOO_OFTEN =
            Map.of("message", "Too many at once; try again within a minute.", "retryAfter", PERIOD.toSeconds());

    private final PurgeTargets targets;
    private final RateLimiter accounts;
    private final RateLimiter others;

    PurgeEndpoint(PurgeTargets targets, PurgeProperties properties) {
        this.targets = targets;
        this.accounts = limiter("purge-accounts", properties.accountsPerMinute());
        this.others = limiter("purge-others", properties.othersPerMinute());
    }

    private static RateLimiter limiter(String name, int perMinute) {
        return RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitForPeriod(perMinute)
                        .limitRefreshPeriod(PERIOD)
                        .timeoutDuration(Duration.ZERO)
                        .build());
    }

    @DeleteOperation
    WebEndpointResponse<Map<String, Object>> forget(
            SecurityContext caller, @Selector String kind, @Selector String name) {
        try {
            IntSupplier forgetting = targets.of(kind, name);
            if (!(kind.equals("accounts") ? accounts : others).acquirePermission()) {
                write(caller, kind, name, "rate-limited", 0);
                return new WebEndpointResponse<>(TOO_OFTEN, TOO_MANY_REQUESTS);
            }
            int forgotten = forgetting.getAsInt();
            write(caller, kind, name, "forgotten", forgotten);
            return new WebEndpointResponse<>(Map.of("forgotten", forgotten));
        } catch (PurgeTargets.UnknownNameException unknown) {
            write(caller, kind, name, "unknown", 0);
            return new WebEndpointResponse<>(
                    Map.of("message", String.valueOf(unknown.getMessage()), "valid", unknown.valid()), BAD_REQUEST);
        }
    }

    private static void write(SecurityContext caller, String kind, String name, String outcome, int forgotten) {
        Principal who = caller.getPrincipal();
        audit.info(
                "action=purge who={} what={}/{} outcome={} forgotten={}",
                who == null ? "unknown" : printable(who.getName()),
                printable(kind),
                printable(name),
                outcome,
                forgotten);
    }

    /** What a caller sent must not write a line of its own. */
    private static String printable(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9._-]", "?");
        return safe.length() <= 64 ? safe : safe.substring(0, 64);
    }
}
