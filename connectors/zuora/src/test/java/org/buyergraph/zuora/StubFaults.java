package org.buyergraph.zuora;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** What the fault keys do wherever they are named: in a path, in a parameter, alone or inside an {@code IN} list. */
final class StubFaults {

    private static final Pattern KEY = Pattern.compile(
            "(?<![0-9A-Za-z])(?:A|8ad09000000000000000acc0)00099(\\d{3})(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final Map<String, Integer> struck = new HashMap<>();

    /** Every key misbehaves from the start again. */
    synchronized void reset() {
        struck.clear();
    }

    /** What becomes of the answer; null where nothing does. */
    Fault named(StubRequest request) {
        Fault fault = in(request.path());
        if (fault == null) {
            fault = request.query().values().stream()
                    .flatMap(Collection::stream)
                    .map(this::in)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return fault;
    }

    private Fault in(String text) {
        Matcher keys = KEY.matcher(text);
        while (keys.find()) {
            Fault fault = of(keys.group(1));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private Fault of(String key) {
        return switch (key) {
            case "401" -> strikes(key, 1) ? Fault.TOKEN_DEAD : null;
            case "429" -> strikes(key, 2) ? Fault.TOO_MANY : null;
            case "500" -> Fault.INTERNAL;
            case "504" -> Fault.GATEWAY_TIMEOUT;
            case "070" -> Fault.LIMIT_IN_BODY;
            case "061" -> strikes(key, 1) ? Fault.TEMPORARY_IN_BODY : null;
            case "888" -> Fault.SLOW;
            case "777" -> Fault.BROKEN;
            default -> null;
        };
    }

    private synchronized boolean strikes(String key, int times) {
        return struck.merge(key, 1, Integer::sum) <= times;
    }

    /** A way to misbehave. */
    enum Fault {
        TOKEN_DEAD,
        TOO_MANY,
        INTERNAL,
        GATEWAY_TIMEOUT,
        LIMIT_IN_BODY,
        TEMPORARY_IN_BODY,
        SLOW,
        BROKEN;

        /** On v1 the connection breaks off within the body, on Object Query before it. */
        StubResponse spoil(StubResponse normal, boolean v1) {
            return switch (this) {
                case TOKEN_DEAD -> StubErrors.unauthenticated();
                case TOO_MANY -> StubErrors.tooMany().withHeader("Retry-After", "2");
                case INTERNAL -> StubErrors.v1(500, 50000060, "Internal error.");
                case GATEWAY_TIMEOUT -> StubErrors.gateway(504);
                case LIMIT_IN_BODY -> StubErrors.v1(200, 50000070, "Request exceeded limit.");
                case TEMPORARY_IN_BODY -> StubErrors.v1(200, 50000061, "Temporary error.");
                case SLOW -> normal.withDelay(TOO_LONG);
                case BROKEN -> normal.withFault(v1 ? StubResponse.Fault.BROKEN_OFF : StubResponse.Fault.RESET);
            };
        }
    }
}
