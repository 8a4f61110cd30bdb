package org.buyergraph.zuora;

import java.time.Instant;
import java.util.UUID;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** The headers of every answer: what is left of the limits, and the ids to quote to the vendor. */
final class StubHeaders {

    private static final int PER_MINUTE = 50_000;
    private static final int TOKENS_PER_MINUTE = 100;
    private static final String LIMITS = "2250000, 50000;w=60, 2250000;w=3600, 27000000;w=86400";
    private static final int LONGEST_TRACK_ID = 64;

    private long minute;
    private int calls;
    private int tokens;

    StubResponse on(StubResponse response, StubRequest request, int running) {
        StubResponse answer = identified(response);
        String trackId = request.header("Zuora-Track-Id");
        if (trackId != null && trackId.length() <= LONGEST_TRACK_ID) {
            answer = answer.withHeader("Zuora-Track-Id", trackId);
        }
        return request.path().equals(StubZuora.TOKEN_PATH)
                ? tokenLimits(answer)
                : limits(answer, request.path().startsWith("/object-query/"), running);
    }

    /** On an answer given at the door, whatever was asked. */
    StubResponse on(StubResponse response) {
        return limits(identified(response), false, 1);
    }

    private static StubResponse identified(StubResponse response) {
        return response.withHeader("Zuora-Request-Id", UUID.randomUUID().toString());
    }

    private synchronized StubResponse tokenLimits(StubResponse answer) {
        turnMinute();
        tokens++;
        return answer.withHeader("X-RateLimit-Limit-minute", Integer.toString(TOKENS_PER_MINUTE))
                .withHeader("X-RateLimit-Remaining-minute", Integer.toString(Math.max(0, TOKENS_PER_MINUTE - tokens)));
    }

    private synchronized StubResponse limits(StubResponse answer, boolean objectQuery, int running) {
        int second = turnMinute();
        calls++;
        int concurrent = objectQuery ? 80 : 40;
        return answer.withHeader("RateLimit-Limit", LIMITS)
                .withHeader("RateLimit-Remaining", Integer.toString(Math.max(0, PER_MINUTE - calls)))
                .withHeader("RateLimit-Reset", Integer.toString(60 - second))
                .withHeader("Concurrency-Limit-Type", objectQuery ? "Object Query" : "Default")
                .withHeader("Concurrency-Limit-Limit", Integer.toString(concurrent))
                .withHeader("Concurrency-Limit-Remaining", Integer.toString(Math.max(0, concurrent - running)));
    }

    private int turnMinute() {
        long now = Instant.now().getEpochSecond();
        if (now / 60 != minute) {
            minute = now / 60;
            calls = 0;
            tokens = 0;
        }
        return (int) (now % 60);
    }
}
