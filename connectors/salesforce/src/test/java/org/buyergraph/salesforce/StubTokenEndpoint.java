package org.buyergraph.salesforce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.buyergraph.testkit.stub.IssuedTokens;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.jspecify.annotations.Nullable;

/** {@code POST /services/oauth2/token}: its refusals are objects, not the arrays of the REST API. */
final class StubTokenEndpoint {

    static final String PATH = "/services/oauth2/token";

    private static final String EXPIRED_CLIENT = "expired";
    private static final String ORG = "00D4M0000000001";
    // The org's default. The vendor counts it from the last call, the stub from the login: stricter, never kinder.
    private static final Duration SESSION = Duration.ofHours(2);

    private final IssuedTokens tokens = new IssuedTokens();
    private volatile InstantSource clock = InstantSource.system();

    void useClock(InstantSource newClock) {
        clock = newClock;
        tokens.useClock(newClock);
    }

    void expireSession() {
        tokens.expireAll();
    }

    boolean accepts(@Nullable String authorization) {
        String prefix = "Bearer " + ORG + "!";
        return authorization != null
                && authorization.startsWith(prefix)
                && tokens.check(authorization.substring(prefix.length())) == IssuedTokens.State.VALID;
    }

    StubResponse answer(StubRequest request, String instanceUrl) {
        if (!request.method().equals("POST")) {
            return StubResponse.text(405, "").withHeader("Allow", "POST");
        }
        try {
            return switch (field(request, "grant_type")) {
                case "client_credentials" -> clientCredentials(request, instanceUrl);
                case "urn:ietf:params:oauth:grant-type:jwt-bearer" -> jwtBearer(request, instanceUrl);
                default -> throw new Refusal("unsupported_grant_type", "grant type not supported");
            };
        } catch (Refusal refusal) {
            return StubResponse.json(400, refusal.body());
        }
    }

    private StubResponse clientCredentials(StubRequest request, String instanceUrl) {
        checkClient(field(request, "client_id"));
        if (!field(request, "client_secret").equals(StubSalesforce.CLIENT_SECRET)) {
            throw new Refusal("invalid_client", "invalid client credentials");
        }
        Map<String, Object> answer = session(instanceUrl);
        answer.put("signature", signature());
        answer.put("token_format", "opaque");
        answer.put("issued_at", Long.toString(clock.millis()));
        return StubResponse.json(200, answer).withHeader("Cache-Control", "no-store");
    }

    private StubResponse jwtBearer(StubRequest request, String instanceUrl) {
        StubAssertion assertion = StubAssertion.read(field(request, "assertion"));
        checkClient(assertion.issuer());
        assertion.check(clock.instant());
        Map<String, Object> answer = session(instanceUrl);
        answer.put("scope", "api");
        return StubResponse.json(200, answer).withHeader("Cache-Control", "no-store");
    }

    private static void checkClient(String clientId) {
        if (clientId.equals(EXPIRED_CLIENT)) {
            throw new Refusal("invalid_grant", "expired authorization code");
        }
        if (!clientId.equals(StubSalesforce.CLIENT_ID)) {
            throw new Refusal("invalid_client_id", "client identifier invalid");
        }
    }

    private Map<String, Object> session(String instanceUrl) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", ORG + "!" + tokens.issue(SESSION));
        answer.put("instance_url", instanceUrl);
        answer.put("id", "https://login.salesforce.com/id/" + ORG + "UAA/0054M00000U0001QAB");
        answer.put("token_type", "Bearer");
        return answer;
    }

    private static String signature() {
        return Base64.getEncoder().encodeToString("an invented signature of 32 byte".getBytes(StandardCharsets.UTF_8));
    }

    private static String field(StubRequest request, String name) {
        return request.form().getOrDefault(name, java.util.List.of("")).get(0);
    }

    /** Always status 400. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String error;

        Refusal(String error, String description) {
            super(description, null, false, false);
            this.error = error;
        }

        Map<String, String> body() {
            Map<String, String> body = new LinkedHashMap<>();
            body.put("error", error);
            body.put("error_description", getMessage());
            return body;
        }
    }
}
