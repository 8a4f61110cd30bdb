package org.buyergraph.gateway.failure;

import java.time.Duration;
import java.util.List;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.testkit.stub.Switch.Broken;
import org.jspecify.annotations.Nullable;

/**
 * A way to fail, and what a client is told of it.
 *
 * @param retryAfter what the client is told of it; null where the vendor says nothing
 * @param calls at most, for what one call would answer; repeated calls included, those for tokens not
 * @param oftenest whether as many calls as that are made, or fewer will do
 */
record Fault(
        String name,
        List<Switch> causes,
        String code,
        @Nullable Integer retryAfter,
        int calls,
        boolean oftenest) {
    private static final String UNAVAILABLE = "BACKEND_UNAVAILABLE";
    private static final String TIMEOUT = "BACKEND_TIMEOUT";
    private static final String BAD_RESPONSE = "BACKEND_BAD_RESPONSE";

    /** Longer than any attempt may take. */
    private static final Duration SLOW = Duration.ofSeconds(20);

    /** What the vendors' guides say, and our default. */
    private static final int ATTEMPTS = 3;

    /** That have time to end before the budget does. */
    private static final int SLOW_ATTEMPTS = 2;

    static final List<Fault> ALL = List.of(
            repeated("500", onData().status(500), UNAVAILABLE),
            repeated("503", onData().status(503), UNAVAILABLE),
            repeated("503 as a page", onData().status(503).broken(Broken.HTML), UNAVAILABLE),
            repeated("504", onData().status(504), TIMEOUT),
            told("503, Retry-After 77", onData().status(503).retryAfter(77)),
            told("429, Retry-After 77", onData().status(429).retryAfter(77)),
            once("400", onData().status(400), BAD_RESPONSE),
            new Fault("401 always", List.of(onData().status(401)), UNAVAILABLE, null, 2, false),
            repeated("half an answer", onData().broken(Broken.TRUNCATED_JSON), BAD_RESPONSE),
            repeated("words with 200", onData().broken(Broken.NOT_JSON), BAD_RESPONSE),
            repeated("a page with 200", onData().broken(Broken.HTML), BAD_RESPONSE),
            repeated("nothing with 200", onData().broken(Broken.EMPTY), BAD_RESPONSE),
            repeated("garbage", onData().broken(Broken.GARBAGE), UNAVAILABLE),
            repeated("closed without a byte", onData().broken(Broken.CLOSED), UNAVAILABLE),
            repeated("broken off in the body", onData().broken(Broken.BROKEN_OFF), UNAVAILABLE),
            repeated("reset", onData().resetting(), UNAVAILABLE),
            slow("slow first byte", onData().latency(SLOW)),
            slow("slow dribble", onData().dribble(SLOW)),
            tokens("token endpoint 500", onToken().status(500), UNAVAILABLE),
            tokens("token endpoint refuses", onToken().status(400), UNAVAILABLE),
            tokens("token endpoint talks nonsense", onToken().broken(Broken.HTML), BAD_RESPONSE),
            tokens("token endpoint resets", onToken().resetting(), UNAVAILABLE),
            tokens("token endpoint hangs", onToken().latency(SLOW), TIMEOUT));

    private static Fault repeated(String name, Switch cause, String code) {
        return new Fault(name, List.of(cause), code, null, ATTEMPTS, true);
    }

    private static Fault told(String name, Switch cause) {
        return new Fault(name, List.of(cause), UNAVAILABLE, cause.retryAfterSeconds(), 1, true);
    }

    private static Fault once(String name, Switch cause, String code) {
        return new Fault(name, List.of(cause), code, null, 1, true);
    }

    private static Fault slow(String name, Switch cause) {
        return new Fault(name, List.of(cause), TIMEOUT, null, SLOW_ATTEMPTS, false);
    }

    /** The token at hand is refused, and there is no other. */
    private static Fault tokens(String name, Switch cause, String code) {
        return new Fault(name, List.of(onData().status(401), cause), code, null, 1, true);
    }

    private static Switch onData() {
        return Switch.on("(?!.*/token$).*");
    }

    private static Switch onToken() {
        return Switch.on(".*/token");
    }

    boolean isOfTokens() {
        return name.startsWith("token");
    }

    @Override
    public String toString() {
        return name;
    }
}
