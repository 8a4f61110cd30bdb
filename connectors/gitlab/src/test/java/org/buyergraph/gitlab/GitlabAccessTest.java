package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, and what every answer carries. */
class GitlabAccessTest {

    private static final String NAMESPACE = "/api/v4/namespaces/9100101";
    private static final String INTERNAL = "/api/v4/internal/gitlab_subscriptions/namespaces/9100101";

    private final StubGitlab gitlab = new StubGitlab(DataSet.standard());

    @AfterEach
    void stop() {
        gitlab.close();
    }

    @Test
    void takesPrivateTokenOrBearer() {
        assertThat(Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Wire.get(gitlab, NAMESPACE, "Authorization", "Bearer " + StubGitlab.PRIVATE_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesMissingAndWrongTokensEverywhere() {
        List<String> paths = List.of(
                NAMESPACE,
                INTERNAL,
                INTERNAL + "/owners",
                "/api/v4/namespaces",
                "/api/v4/groups/9100101/billable_members",
                "/api/v4/users/8201001",
                "/api/graphql",
                "/nowhere");
        for (String path : paths) {
            assertThat(Wire.get(gitlab, path)).satisfies(GitlabAccessTest::isUnauthorized);
            assertThat(Wire.get(gitlab, path, "PRIVATE-TOKEN", "glpat-guessed"))
                    .satisfies(GitlabAccessTest::isUnauthorized);
        }
    }

    @Test
    void refusesThePublicTokenOnTheInternalApiAndTheOtherWayRound() {
        String token = SignedToken.ofPortal().signedWithSecret();

        assertThat(Wire.get(gitlab, INTERNAL, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN))
                .satisfies(GitlabAccessTest::isUnauthorized);
        assertThat(Wire.get(gitlab, NAMESPACE, StubGitlab.INTERNAL_HEADER, token))
                .satisfies(GitlabAccessTest::isUnauthorized);
        assertThat(Wire.get(gitlab, INTERNAL, StubGitlab.INTERNAL_HEADER, token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesAnInternalTokenOnceItsTimeHasPassed() {
        String token = SignedToken.ofPortal().signedWithSecret();
        assertThat(Wire.get(gitlab, INTERNAL, StubGitlab.INTERNAL_HEADER, token).statusCode())
                .isEqualTo(200);

        gitlab.clock(InstantSource.fixed(Instant.now().plusSeconds(301)));

        assertThat(Wire.get(gitlab, INTERNAL, StubGitlab.INTERNAL_HEADER, token))
                .satisfies(GitlabAccessTest::isUnauthorized);
    }

    @Test
    void tellsExpiredAndNarrowTokensApart() {
        HttpResponse<String> expired = Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.EXPIRED_TOKEN);
        HttpResponse<String> narrow = Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.NARROW_TOKEN);

        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(Wire.json(expired).path("error").asString()).isEqualTo("invalid_token");
        assertThat(narrow.statusCode()).isEqualTo(403);
        assertThat(Wire.json(narrow).path("error").asString()).isEqualTo("insufficient_scope");
    }

    @Test
    void tellsTheRateLimitOnEveryAnswer() {
        gitlab.clock(InstantSource.fixed(Instant.parse("2026-11-20T12:00:18Z")));
        Wire.get(gitlab, NAMESPACE);

        HttpResponse<String> response = Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);

        assertThat(response.headers().firstValue("RateLimit-Limit")).contains("2000");
        assertThat(response.headers().firstValue("RateLimit-Name")).contains("throttle_authenticated_api");
        assertThat(response.headers().firstValue("RateLimit-Observed")).contains("2");
        assertThat(response.headers().firstValue("RateLimit-Remaining")).contains("1998");
        assertThat(response.headers().firstValue("RateLimit-Reset")).contains("1795176060");
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void refusesAboveTheLimitUntilTheMinuteIsOver() {
        gitlab.clock(InstantSource.fixed(Instant.parse("2026-11-20T12:00:18Z")));
        gitlab.enforceRateLimit(1);
        Wire.get(gitlab, NAMESPACE);

        HttpResponse<String> response = Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).startsWith("Retry later");
        assertThat(response.headers().firstValue("Retry-After")).contains("42");
        assertThat(response.headers().firstValue("RateLimit-ResetTime")).contains("Fri, 20 Nov 2026 12:01:00 GMT");

        gitlab.clock(InstantSource.fixed(Instant.parse("2026-11-20T12:01:00Z")));
        assertThat(Wire.get(gitlab, NAMESPACE, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void isUnauthorized(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"401 Unauthorized\"}");
    }
}
