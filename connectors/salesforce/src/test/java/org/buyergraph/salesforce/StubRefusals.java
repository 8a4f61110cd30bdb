package org.buyergraph.salesforce;

import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.stub.StubResponse;

/** How the vendor words a bare status, the ones that come from before the API included. */
final class StubRefusals {

    private StubRefusals() {}

    static StubResponse of(int status) {
        return switch (status) {
            case 401 -> array(401, "INVALID_SESSION_ID", "Session expired or invalid");
            case 403 -> array(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
            case 404 -> array(404, "NOT_FOUND", "The requested resource does not exist");
            case 414 -> StubResponse.html(414, page("URI Too Long"));
            case 500 -> array(500, "UNKNOWN_EXCEPTION", "An unexpected error occurred");
            case 503 -> array(503, "SERVER_UNAVAILABLE", "The server is temporarily unavailable");
            case 502, 504 -> StubResponse.html(status, page("Gateway error " + status));
            default -> array(status, status < 500 ? "BAD_REQUEST" : "UNKNOWN_EXCEPTION", "Status " + status);
        };
    }

    static StubResponse maintenance() {
        return StubResponse.html(503, page("Down for maintenance"));
    }

    private static StubResponse array(int status, String code, String message) {
        return StubResponse.json(status, List.of(Map.of("message", message, "errorCode", code)));
    }

    private static String page(String words) {
        return "<html><head><title>%s</title></head><body><h1>%s</h1></body></html>".formatted(words, words);
    }
}
