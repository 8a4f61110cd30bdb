package org.buyergraph.zuora;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/**
 * Answers a key once, and from then on, for a day, with the same answer, a refusal too. It looks at neither the body nor
 * who asks: that is how the vendor does it.
 */
final class StubIdempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST = 254;

    /** @param response null as long as the first call is under way */
    private record Known(String method, String path, Instant since, StubResponse response) {}

    private final Map<String, Known> known = new HashMap<>();
    private volatile Clock clock = Clock.systemUTC();

    void useClock(Clock value) {
        clock = value;
    }

    synchronized void clear() {
        known.clear();
    }

    StubResponse once(StubRequest request, Supplier<StubResponse> work) {
        String key = request.header(HEADER);
        if (key == null) {
            return work.get();
        }
        if (key.isEmpty() || key.length() > LONGEST) {
            return StubErrors.v1(400, StubRefusal.INVALID_VALUE, "Invalid Idempotency-Key");
        }
        StubResponse earlier = claim(key, request);
        return earlier == null ? first(key, request, work) : earlier;
    }

    private StubResponse first(String key, StubRequest request, Supplier<StubResponse> work) {
        StubResponse response = null;
        try {
            response = work.get();
            return response;
        } finally {
            settle(key, request, response);
        }
    }

    /** Null for the first call with this key, which then is under way. */
    private synchronized StubResponse claim(String key, StubRequest request) {
        Instant now = clock.instant();
        Known earlier = known.get(key);
        if (earlier == null || earlier.since().plus(KEPT).isBefore(now)) {
            known.put(key, new Known(request.method(), request.path(), now, null));
            return null;
        }
        if (!earlier.method().equals(request.method()) || !earlier.path().equals(request.path())) {
            return StubErrors.v1(422, StubRefusal.INVALID_VALUE, "The Idempotency-Key was used for another request");
        }
        return earlier.response() == null
                ? StubErrors.v1(
                        409, StubRefusal.IN_PROGRESS, "A request with the same Idempotency-Key is being processed")
                : earlier.response();
    }

    private synchronized void settle(String key, StubRequest request, StubResponse response) {
        if (response == null) {
            known.remove(key);
        } else {
            known.put(key, new Known(request.method(), request.path(), clock.instant(), response));
        }
    }
}
