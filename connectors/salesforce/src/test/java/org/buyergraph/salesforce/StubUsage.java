package org.buyergraph.salesforce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The org's daily count of API calls. */
final class StubUsage {

    // The allotment of a full sandbox: no test meets it by chance.
    private static final long FULL_SANDBOX = 5_000_000;

    private final AtomicLong used = new AtomicLong();
    private volatile long limit = FULL_SANDBOX;

    void limit(long calls) {
        limit = calls;
    }

    void count() {
        if (used.get() >= limit) {
            throw StubApiError.requestLimitExceeded();
        }
        used.incrementAndGet();
    }

    String header() {
        return "api-usage=" + used.get() + "/" + limit;
    }

    Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        limits.put("DailyApiRequests", Map.of("Max", limit, "Remaining", Math.max(0, limit - used.get())));
        limits.put("DailyAsyncApexExecutions", Map.of("Max", 250_000, "Remaining", 250_000));
        limits.put("DataStorageMB", Map.of("Max", 10_240, "Remaining", 9_800));
        return limits;
    }
}
