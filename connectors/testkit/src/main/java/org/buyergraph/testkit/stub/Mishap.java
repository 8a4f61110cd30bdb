package org.buyergraph.testkit.stub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the switches that struck make of one answer: delays add up, of the rest the first one said wins. */
record Mishap(
        Duration delay,
        Duration dribble,
        boolean reset,
        boolean carriedOut,
        Switch.@Nullable Broken broken,
        @Nullable Integer status,
        @Nullable Integer retryAfterSeconds,
        @Nullable String body) {

    static Mishap of(List<Switch> struck, Switches switches) {
        Mishap mishap = new Mishap(Duration.ZERO, Duration.ZERO, false, false, null, null, null, null);
        for (Switch one : struck) {
            mishap = mishap.and(one, switches.delay(one));
        }
        return mishap;
    }

    private Mishap and(Switch one, Duration more) {
        return new Mishap(
                delay.plus(more),
                dribble.plus(one.dribble()),
                reset || one.reset(),
                carriedOut || one.carriedOut(),
                broken == null ? one.broken() : broken,
                status == null ? one.status() : status,
                retryAfterSeconds == null ? one.retryAfterSeconds() : retryAfterSeconds,
                body == null ? one.body() : body);
    }

    /**
     * The vendor is asked only when its answer is needed, or when it goes wrong afterwards: a call refused at the door changes
     * nothing inside.
     */
    StubResponse spoil(Supplier<StubResponse> answer, IntFunction<StubResponse> refusal) {
        StubResponse response = respond(answer, refusal).withDelay(delay);
        if (!dribble.isZero()) {
            response = response.withDribble(dribble);
        }
        return retryAfterSeconds == null
                ? response
                : response.withHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }

    private StubResponse respond(Supplier<StubResponse> vendor, IntFunction<StubResponse> refusal) {
        Supplier<StubResponse> answer = carriedOut ? done(vendor.get()) : vendor;
        if (reset) {
            return StubResponse.broken(StubResponse.Fault.RESET);
        }
        if (broken != null) {
            StubResponse response = brokenBody(broken, answer);
            return status == null ? response : response.withStatus(status);
        }
        if (body != null) {
            return StubResponse.bytes(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
        return status == null ? answer.get() : refusal.apply(status);
    }

    private static Supplier<StubResponse> done(StubResponse response) {
        return () -> response;
    }

    private static StubResponse brokenBody(Switch.Broken how, Supplier<StubResponse> answer) {
        return switch (how) {
            case GARBAGE -> StubResponse.broken(StubResponse.Fault.GARBAGE);
            case BROKEN_OFF -> StubResponse.broken(StubResponse.Fault.BROKEN_OFF);
            case CLOSED -> StubResponse.broken(StubResponse.Fault.EMPTY);
            case TRUNCATED_JSON,
                    NOT_JSON,
                    HTML,
                    EMPTY,
                    HUGE_NUMBERS,
                    HUGE_NUMBERS_AS_TEXT,
                    TINY_NUMBERS,
                    MANY_OBJECTS,
                    MANY_MEMBERS -> brokenBody(how, answer.get());
        };
    }

    /** The vendor's headers stay: it is the body that is broken. */
    private static StubResponse brokenBody(Switch.Broken how, StubResponse whole) {
        return switch (how) {
            case TRUNCATED_JSON -> firstHalf(whole);
            case NOT_JSON -> whole.withBody(Bodies.WORDS);
            case HTML ->
                whole.withStatus(200)
                        .withHeader("Content-Type", "text/html;charset=UTF-8")
                        .withBody(Bodies.PAGE.getBytes(StandardCharsets.UTF_8));
            case EMPTY -> whole.withStatus(200).withBody(new byte[0]);
            case HUGE_NUMBERS -> Weapons.eachNumber(whole, "1e400000000");
            case HUGE_NUMBERS_AS_TEXT -> Weapons.eachNumber(whole, "\"1e400000000\"");
            case TINY_NUMBERS -> Weapons.eachNumber(whole, "1e-3000000");
            case MANY_OBJECTS -> Weapons.more(whole, "{}");
            case MANY_MEMBERS -> Weapons.more(whole, "{\"a\":1,\"b\":2}");
            case GARBAGE, BROKEN_OFF, CLOSED -> throw new IllegalArgumentException(how + " is no body");
        };
    }

    private static StubResponse firstHalf(StubResponse whole) {
        byte[] body = whole.body();
        return whole.withBody(Arrays.copyOf(body, body.length / 2));
    }
}
