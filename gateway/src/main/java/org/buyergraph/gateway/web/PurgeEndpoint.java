package org.buyergraph.gateway.web;

import java.security.Principal;
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
 * The purge endpoint of memory: forgets on demand, at the management port: {@code DELETE /actuator/memory/accounts/<id>} for a
 * service that has just written to a vendor, {@code backends/<name>} and {@code questions/<name>} for whoever runs us. Not
 * exposed unless it is asked for.
 */
@Component
@WebEndpoint(id = "memory")
final class PurgeEndpoint {
    private static final Logger audit = LoggerFactory.getLogger("audit");
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    private final PurgeTargets targets;
    private final PurgeRate rate;

    PurgeEndpoint(PurgeTargets targets, PurgeRate rate) {
        this.targets = targets;
        this.rate = rate;
    }

    @DeleteOperation
    WebEndpointResponse<Map<String, Object>> forget(
            SecurityContext caller, @Selector String kind, @Selector String name) {
        try {
            IntSupplier forgetting = targets.of(kind, name);
            if (!rate.allows(kind)) {
                write(caller, kind, name, "rate-limited", 0);
                return new WebEndpointResponse<>(tooOften(kind), TOO_MANY_REQUESTS);
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

    private Map<String, Object> tooOften(String kind) {
        return Map.of("message", "Too many in this minute.", "retryAfter", rate.secondsToWait(kind));
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
