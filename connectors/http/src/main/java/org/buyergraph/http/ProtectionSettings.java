package org.buyergraph.http;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of {@link Protection}: how a vendor and its callers are protected from each other.
 *
 * @param budget for one exchange with all its repetitions; below the usual deadline of a request, so that there is time to tell
 * @param attempts at most, the first one included; the vendors' own guides say 3
 * @param firstWait before the second attempt; it doubles with each, and is spread by half so that callers do not march in step
 * @param concurrency calls under way at most; more are refused at once rather than kept waiting; at most what the
 *     strictest vendor lets in at a time, to all its callers together
 * @param failureRate in percent of the last {@code window} calls at which nobody is let through for a while
 * @param window how many calls are looked at
 * @param leastCalls before a rate means anything: one poisoned record shall not close the door for all others
 * @param openFor how long nobody is let through, before a few calls try again
 */
public record ProtectionSettings(
        @DefaultValue("2700ms") Duration budget,
        @DefaultValue("3") int attempts,
        @DefaultValue("100ms") Duration firstWait,
        @DefaultValue("40") int concurrency,
        @DefaultValue("50") int failureRate,
        @DefaultValue("40") int window,
        @DefaultValue("20") int leastCalls,
        @DefaultValue("5s") Duration openFor) {

    public static final ProtectionSettings DEFAULTS = new ProtectionSettings(
            Duration.ofMillis(2700), 3, Duration.ofMillis(100), 40, 50, 40, 20, Duration.ofSeconds(5));

    /** Every call goes through, once: for a host that something else protects. */
    public static final ProtectionSettings NONE = new ProtectionSettings(
            Duration.ofHours(1), 1, Duration.ZERO, Integer.MAX_VALUE, 100, 1_000, 1_000, Duration.ofSeconds(1));

    public ProtectionSettings {
        if (attempts < 1 || concurrency < 1 || leastCalls < 1 || window < leastCalls) {
            throw new IllegalArgumentException(
                    "attempts, concurrency and least-calls must be at least 1, and window at least least-calls");
        }
        if (failureRate < 1 || failureRate > 100) {
            throw new IllegalArgumentException("failure-rate is a percentage from 1 to 100");
        }
    }
}
