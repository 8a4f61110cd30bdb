package org.buyergraph.gitlab;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The requests of the running minute, told in the headers of every answer. */
final class RateLimitWindow {

    private static final int SECONDS = 60;

    private final String name;
    private final int shownLimit;
    private volatile int refusedAbove = Integer.MAX_VALUE;
    private volatile InstantSource clock = InstantSource.system();
    private long minute = -1;
    private int observed;

    RateLimitWindow(String name, int shownLimit) {
        this.name = name;
        this.shownLimit = shownLimit;
    }

    void clock(InstantSource source) {
        clock = source;
    }

    /** Refuses what exceeds the limit; without it the limit is only shown, so that a suite's speed decides nothing. */
    void enforce(int limit) {
        refusedAbove = limit;
    }

    void reset() {
        refusedAbove = Integer.MAX_VALUE;
        synchronized (this) {
            observed = 0;
        }
    }

    /** What one request was told. */
    record Standing(boolean refused, Instant reset, long secondsLeft, Map<String, String> headers) {}

    Standing count() {
        Instant now = clock.instant();
        long thisMinute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        int count = countIn(thisMinute);
        int limit = Math.min(shownLimit, refusedAbove);
        Instant reset = Instant.ofEpochSecond((thisMinute + 1) * SECONDS);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Limit", String.valueOf(limit));
        headers.put("RateLimit-Name", name);
        headers.put("RateLimit-Observed", String.valueOf(count));
        headers.put("RateLimit-Remaining", String.valueOf(Math.max(0, limit - count)));
        headers.put("RateLimit-Reset", String.valueOf(reset.getEpochSecond()));
        return new Standing(count > refusedAbove, reset, reset.getEpochSecond() - now.getEpochSecond(), headers);
    }

    private synchronized int countIn(long thisMinute) {
        if (thisMinute != minute) {
            minute = thisMinute;
            observed = 0;
        }
        return ++observed;
    }

    static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
