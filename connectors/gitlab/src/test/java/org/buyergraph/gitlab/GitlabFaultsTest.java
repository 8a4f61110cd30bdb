package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The keys and switches by which GitLab.com misbehaves, seen at the socket. */
class GitlabFaultsTest {

    private static final String PUBLIC = "/api/v4/namespaces/";
    private static final String INTERNAL = "/api/v4/internal/gitlab_subscriptions/namespaces/";
    private static final String GOOD = PUBLIC + "9100101";

    private final StubGitlab gitlab = new StubGitlab(DataSet.standard());

    @AfterEach
    void stop() {
        gitlab.close();
    }

    @ParameterizedTest
    @CsvSource({
        "9199404, 404, application/json, 404 Namespace Not Found",
        "9199403, 403, application/json, 403 Forbidden",
        "9199429, 429, text/plain, Retry later",
        "9199500, 500, application/json, 500 Internal Server Error",
        "9199503, 503, text/html, GitLab is not responding",
        "9199200, 200, text/html, Checking your browser"
    })
    void failsByKeyOnEveryPath(String key, int status, String type, String text) {
        List<String> paths = List.of(
                PUBLIC + key,
                "/api/v4/groups/" + key,
                "/api/v4/groups/" + key + "/billable_members",
                INTERNAL + key,
                INTERNAL + key + "/gitlab_subscription",
                INTERNAL + key + "/owners",
                INTERNAL + key + "/subscription_add_on_purchases/duo_pro",
                INTERNAL + key + "/user_permissions/8201001");
        for (String path : paths) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(response.body()).contains(text);
            assertThat(response.headers().firstValue("RateLimit-Remaining")).isPresent();
        }
    }

    @Test
    void tellsWhenToComeBack() {
        HttpResponse<String> response = get(PUBLIC + "9199429");

        assertThat(response.headers().firstValue("Retry-After")).contains("3");
        assertThat(response.headers().firstValue("RateLimit-ResetTime")).isPresent();
    }

    @Test
    void resetsTheConnection() {
        assertThatThrownBy(() -> get(PUBLIC + "9199777")).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(INTERNAL + "9199777/owners")).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void failsOnceAndOnceMoreAfterReset() {
        assertThat(get(INTERNAL + "9199401").statusCode()).isEqualTo(401);
        assertThat(get(INTERNAL + "9199401").statusCode()).isEqualTo(200);
        assertThat(get(INTERNAL + "9199401/gitlab_subscription").statusCode()).isEqualTo(200);

        gitlab.reset();

        assertThat(get(INTERNAL + "9199401").statusCode()).isEqualTo(401);
    }

    @Test
    void misbehavesInGraphqlToo() {
        assertThat(query("namespace(fullPath: \"fault-9199500\") { id }").statusCode())
                .isEqualTo(500);
        assertThat(query("ciMinutesUsage(namespaceId: \"gid://gitlab/Group/9199429\") { nodes { month } }")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void keepsManyWaitingWithoutKeepingAnybodyElse() {
        List<CompletableFuture<HttpResponse<String>>> waiting =
                Stream.generate(() -> slow(PUBLIC + "9199888")).limit(60).toList();

        assertThat(get(GOOD).statusCode()).isEqualTo(200);
        assertThat(waiting).allSatisfy(call -> assertThatThrownBy(call::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(HttpTimeoutException.class));
        assertThat(get(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void obeysSwitchesInItsOwnWords() {
        gitlab.switches().add(Switch.on(".*/9100101").status(429).retryAfter(7).times(1));
        HttpResponse<String> refused = get(GOOD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).startsWith("Retry later");
        assertThat(refused.headers().firstValue("Retry-After")).contains("7");
        assertThat(refused.headers().firstValue("RateLimit-Limit")).contains("2000");
        assertThat(get(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void breaksBodies() {
        gitlab.switches().add(Switch.onEverything().broken(Switch.Broken.TRUNCATED_JSON));
        assertThatThrownBy(() -> Wire.json(get(GOOD))).isInstanceOf(RuntimeException.class);

        gitlab.reset();
        gitlab.switches().add(Switch.onEverything().broken(Switch.Broken.HTML));
        assertThat(get(GOOD).statusCode()).isEqualTo(200);
        assertThat(get(GOOD).body()).contains("<html");
    }

    @Test
    void speaksAsALaterVersionMight() {
        gitlab.speakFuture(true);
        JsonNode namespace = Wire.json(get(GOOD));
        JsonNode subscription = Wire.json(get(INTERNAL + "9100101/gitlab_subscription"));

        assertThat(namespace.path("plan").asString()).isEqualTo(FutureVocabulary.VALUE);
        assertThat(namespace.path("id").asLong()).isEqualTo(9100101);
        assertThat(namespace.has("field_of_a_later_version")).isTrue();
        assertThat(namespace.path("ci_minutes_usage").has("field_of_a_later_version"))
                .isTrue();
        assertThat(subscription.at("/plan/code").asString()).isEqualTo(FutureVocabulary.VALUE);

        gitlab.reset();
        assertThat(Wire.json(get(GOOD)).path("plan").asString()).isEqualTo("premium");
    }

    @Test
    void remembersTheCallsButNotTheirSecrets() {
        get(GOOD);

        assertThat(gitlab.calls().count("GET", GOOD)).isEqualTo(1);
        assertThat(gitlab.calls().all().toString()).doesNotContain(StubGitlab.PRIVATE_TOKEN);
    }

    private HttpResponse<String> get(String path) {
        return Wire.get(gitlab, path, headers());
    }

    private CompletableFuture<HttpResponse<String>> slow(String path) {
        return Wire.getAsync(gitlab, path, Duration.ofMillis(500), headers());
    }

    private HttpResponse<String> query(String field) {
        return Wire.post(gitlab, "/api/graphql", Map.of("query", "{ " + field + " }"), headers());
    }

    private static String[] headers() {
        String token = SignedToken.ofPortal().signedWithSecret();
        return new String[] {"PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN, StubGitlab.INTERNAL_HEADER, token};
    }
}
