package org.buyergraph.gitlab;

import java.time.Instant;
import java.util.Map;
import org.buyergraph.testkit.stub.StubResponse;

/** GitLab's refusals: {@code message} or {@code error} or plain text, depending on which layer refuses. */
final class GitlabErrors {

    private static final long RETRY_SECONDS = 42;

    private GitlabErrors() {}

    static StubResponse message(int status, String message) {
        return StubResponse.json(status, Map.of("message", message));
    }

    static StubResponse unauthorized() {
        return message(401, "401 Unauthorized");
    }

    static StubResponse expiredToken() {
        return StubResponse.json(
                401,
                new JsonObject()
                        .with("error", "invalid_token")
                        .with(
                                "error_description",
                                "Token is expired. You can either do re-authorization or token refresh."));
    }

    static StubResponse insufficientScope() {
        return StubResponse.json(
                403,
                new JsonObject()
                        .with("error", "insufficient_scope")
                        .with(
                                "error_description",
                                "The request requires higher privileges than provided by the access token.")
                        .with("scope", "api admin_mode"));
    }

    static StubResponse forbidden() {
        return message(403, "403 Forbidden");
    }

    static StubResponse notFound(String kind) {
        return message(404, "404 " + kind + " Not Found");
    }

    static StubResponse unknownRoute() {
        return StubResponse.json(404, Map.of("error", "404 Not Found"));
    }

    static StubResponse badParameter(String complaint) {
        return StubResponse.json(400, Map.of("error", complaint));
    }

    static StubResponse tooManyRequests(long seconds, Instant reset) {
        return StubResponse.text(429, "Retry later\n")
                .withHeader("Retry-After", String.valueOf(seconds))
                .withHeader("RateLimit-ResetTime", RateLimitWindow.httpDate(reset));
    }

    static StubResponse serverError() {
        return message(500, "500 Internal Server Error");
    }

    static StubResponse unavailablePage() {
        return StubResponse.html(503, page("503", "GitLab is not responding"));
    }

    /** What a proxy in between sends when it should not: a page, and status 200. */
    static StubResponse pageInsteadOfJson() {
        return StubResponse.html(200, page("GitLab", "Checking your browser before you continue"));
    }

    /** How GitLab words a status. */
    static StubResponse of(int status) {
        return switch (status) {
            case 401 -> unauthorized();
            case 403 -> forbidden();
            case 404 -> unknownRoute();
            case 429 -> tooManyRequests(RETRY_SECONDS, Instant.now().plusSeconds(RETRY_SECONDS));
            case 500 -> serverError();
            case 502, 504 -> StubResponse.html(status, page(String.valueOf(status), "GitLab is not responding"));
            case 503 -> unavailablePage();
            default -> message(status, String.valueOf(status));
        };
    }

    private static String page(String title, String text) {
        return "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + text
                + "</h1></body></html>\n";
    }
}
