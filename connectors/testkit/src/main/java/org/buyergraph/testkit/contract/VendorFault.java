package org.buyergraph.testkit.contract;

import java.time.Duration;
import java.util.List;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.testkit.stub.Switch;
import org.jspecify.annotations.Nullable;

/**
 * How any vendor may fail, and what a connector must make of it.
 *
 * @param retryAfter what the failure must tell of it; absent where the vendor says nothing
 */
record VendorFault(
        String name,
        Switch cause,
        Problem problem,
        @Nullable Duration retryAfter) {
    /** More than a reader would wait out by itself. */
    static final int RETRY_AFTER = 77;

    /** As slow as any host is that a connector must not wait for. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    static final List<VendorFault> ALL = List.of(
            new VendorFault("status 500", onData().status(500), Problem.UNAVAILABLE),
            new VendorFault(
                    "status 503 as a page", onData().status(503).broken(Switch.Broken.HTML), Problem.UNAVAILABLE),
            new VendorFault(
                    "status 429",
                    onData().status(429).retryAfter(RETRY_AFTER),
                    Problem.UNAVAILABLE,
                    Duration.ofSeconds(RETRY_AFTER)),
            new VendorFault("status 504", onData().status(504), Problem.TIMEOUT),
            new VendorFault("half an answer", onData().broken(Switch.Broken.TRUNCATED_JSON), Problem.BAD_RESPONSE),
            new VendorFault("a page with status 200", onData().broken(Switch.Broken.HTML), Problem.BAD_RESPONSE),
            new VendorFault("words with status 200", onData().broken(Switch.Broken.NOT_JSON), Problem.BAD_RESPONSE),
            new VendorFault("nothing with status 200", onData().broken(Switch.Broken.EMPTY), Problem.BAD_RESPONSE),
            new VendorFault("reset", onData().resetting(), Problem.UNAVAILABLE),
            new VendorFault("too slow", onData().latency(SLOW), Problem.TIMEOUT),
            new VendorFault("too slow a body", onData().dribble(SLOW), Problem.TIMEOUT));

    private VendorFault(String name, Switch cause, Problem problem) {
        this(name, cause, problem, null);
    }

    boolean isSlow() {
        return problem == Problem.TIMEOUT && cause.status() == null;
    }

    /** On every path but that of a token. */
    static Switch onData() {
        return Switch.on("(?!.*/token$).*");
    }

    static Switch onToken() {
        return Switch.on(".*/token");
    }
}
