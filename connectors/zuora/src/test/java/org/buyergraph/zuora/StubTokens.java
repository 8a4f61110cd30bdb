package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.stub.IssuedTokens;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** The token endpoint and the check of what it issued. */
final class StubTokens {

    private static final Duration LIFE = Duration.ofSeconds(3598);
    private static final String BEARER = "Bearer ";

    private final IssuedTokens issued = new IssuedTokens();

    IssuedTokens issued() {
        return issued;
    }

    StubResponse issue(StubRequest request) {
        if (!request.method().equals("POST")) {
            return error(405, "invalid_request");
        }
        String type = request.header("Content-Type");
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return error(415, "invalid_request");
        }
        Map<String, List<String>> form = request.form();
        if (!is(form, "grant_type", "client_credentials")) {
            return error(400, "unsupported_grant_type");
        }
        if (!is(form, "client_id", StubZuora.CLIENT_ID) || !is(form, "client_secret", StubZuora.CLIENT_SECRET)) {
            return error(401, "invalid_client");
        }
        String token = issued.issue(LIFE);
        return StubResponse.json(
                200,
                object(
                        "access_token",
                        token,
                        "token_type",
                        "bearer",
                        "expires_in",
                        LIFE.toSeconds(),
                        "scope",
                        "entity.8ad09000-0000-4000-8000-000000000001 tenant.4711"
                                + " user.8ad0900000000000000005e400000001 service.usage.write",
                        "jti",
                        token));
    }

    boolean accepts(StubRequest request) {
        String authorization = request.header("Authorization");
        return authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && issued.check(authorization.substring(BEARER.length())) == IssuedTokens.State.VALID;
    }

    private static boolean is(Map<String, List<String>> form, String name, String value) {
        return List.of(value).equals(form.get(name));
    }

    private static StubResponse error(int status, String error) {
        return StubResponse.json(status, Map.of("error", error));
    }
}
