package org.buyergraph.http;

import java.time.Duration;
import java.time.Instant;
import org.buyergraph.http.QuotaReader.Headers;
import org.jspecify.annotations.Nullable;

/** What a vendor's headers say about when to ask again. */
public final class RateLimit {
    /** A larger number is no span of seconds, but a moment: GitLab.com tells one, Zuora the other. */
    private static final long MOMENTS = 1_000_000_000;

    private static final long A_DAY = 86_400;

    private RateLimit() {}

    /** After what it says to wait, or else when the window of its quota ends; null where it says neither. */
    public static @Nullable Duration endsIn(Headers headers, Instant now) {
        Duration wait = retryAfter(headers);
        return wait == null ? resetsIn(headers, now) : wait;
    }

    /** In seconds; the form with a date is not used by our vendors. */
    static @Nullable Duration retryAfter(Headers headers) {
        Long seconds = QuotaReader.number(headers, "Retry-After");
        return seconds == null ? null : span(seconds);
    }

    private static @Nullable Duration resetsIn(Headers headers, Instant now) {
        Long reset = QuotaReader.number(headers, "RateLimit-Reset");
        if (reset == null) {
            return null;
        }
        return span(reset < MOMENTS ? reset : Math.max(0, reset - now.getEpochSecond()));
    }

    static boolean isUsedUp(Headers headers) {
        Long remaining = QuotaReader.number(headers, "RateLimit-Remaining");
        return remaining != null && remaining == 0;
    }

    private static Duration span(long seconds) {
        return Duration.ofSeconds(Math.min(seconds, A_DAY));
    }
}
