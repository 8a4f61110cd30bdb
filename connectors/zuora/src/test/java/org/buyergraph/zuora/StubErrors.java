package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.buyergraph.testkit.stub.StubResponse;

/** How Zuora says no. */
final class StubErrors {

    private static final String REALMS =
            "Basic realm=\"Zuora API\", ZSession realm=\"Zuora API\", Bearer realm=\"Zuora API\"";

    private StubErrors() {}

    /** The form of v1, and of the gateway in front of both families of paths. */
    static StubResponse v1(int status, int code, String message) {
        return StubResponse.json(
                status,
                object(
                        "success", false,
                        "processId", processId(),
                        "reasons", reasons(code, message),
                        "requestId", UUID.randomUUID().toString()));
    }

    static StubResponse objectQuery(StubRefusal refusal) {
        return StubResponse.json(
                refusal.status(),
                object(
                        "reasons", reasons(refusal.code(), refusal.getMessage()),
                        "requestId", UUID.randomUUID().toString()));
    }

    static StubResponse unauthenticated() {
        return v1(401, 90000011, "Authentication error").withHeader("WWW-Authenticate", REALMS);
    }

    static StubResponse tooMany() {
        return v1(429, 50000070, "Request exceeded limit.").withHeader("Retry-After", "12");
    }

    static StubResponse gateway(int status) {
        return StubResponse.html(
                status,
                "<html><head><title>" + status + "</title></head><body><center><h1>" + status
                        + "</h1></center><hr></body></html>");
    }

    private static List<Map<String, Object>> reasons(int code, String message) {
        return List.of(object("code", code, "message", message));
    }

    private static String processId() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE)
                .toUpperCase(Locale.ROOT);
    }
}
