package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The keys and switches by which the portal misbehaves, seen at the socket. */
class PortalFaultsTest {

    private static final String GOOD = "licenses?zuora_subscription_names=A-S00000103";

    private final StubPortal portal = new StubPortal(DataSet.standard());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void leavesOutASubscriptionThatHasNoLicense() {
        JsonNode answer = Wire.json(get("licenses?zuora_subscription_names=A-S00099999,A-S00000103"));

        assertThat(answer.path("licenses")).hasSize(1);
        assertThat(answer.at("/meta/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "A-S00099500, 500, application/json, 500 Internal Server Error",
        "A-S00099429, 429, text/plain, Retry later",
        "A-S00099503, 503, text/html, GitLab is not responding",
        "A-S00099200, 200, text/html, Checking your browser"
    })
    void oneKeySpoilsTheWholeCall(String key, int status, String type, String text) {
        for (String path : new String[] {
            "licenses?zuora_subscription_names=A-S00000103," + key,
            "orders?subscription_names=" + key,
            "reconciliations?subscription_names=" + key
        }) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
            assertThat(response.body()).contains(text);
        }
    }

    @Test
    void tellsWhenToComeBack() {
        assertThat(get("licenses?zuora_subscription_names=A-S00099429")
                        .headers()
                        .firstValue("Retry-After"))
                .contains("3");
    }

    @Test
    void failsOnceAndOnceMoreAfterReset() {
        String path = "licenses?zuora_subscription_names=A-S00099401,A-S00000103";

        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path).statusCode()).isEqualTo(200);
        portal.reset();
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void resetsTheConnection() {
        assertThatThrownBy(() -> get("licenses?zuora_subscription_names=A-S00099777"))
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void keepsACallerWaiting() {
        String path = "/api/v1/licenses?zuora_subscription_names=A-S00099888";

        assertThatThrownBy(() -> Wire.getAsync(portal, path, Duration.ofMillis(300), headers())
                        .join())
                .hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(get(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void misbehavesInGraphqlToo() {
        String query = "{ subscription(subscriptionName: \"A-S00099500\") { canRenew } }";

        assertThat(Wire.post(portal, "/graphql", Map.of("query", query), headers())
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void obeysSwitchesInItsOwnWords() {
        portal.switches().add(Switch.on("/api/v1/licenses").status(503).times(1));

        assertThat(get(GOOD).body()).contains("<html>");
        assertThat(get(GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void speaksAsALaterVersionMight() {
        portal.speakFuture(true);
        JsonNode license = Wire.json(get(GOOD)).at("/licenses/0");

        assertThat(license.path("license_type").asString()).isEqualTo(FutureVocabulary.VALUE);
        assertThat(license.path("zuora_subscription_name").asString()).isEqualTo("A-S00000103");
        assertThat(license.has("field_of_a_later_version")).isTrue();
    }

    @Test
    void remembersTheCallsButNotTheirSecrets() {
        get(GOOD);

        assertThat(portal.calls().all().get(0).first("zuora_subscription_names"))
                .isEqualTo("A-S00000103");
        assertThat(portal.calls().all().toString()).doesNotContain(StubPortal.ADMIN_TOKEN);
    }

    private HttpResponse<String> get(String path) {
        return Wire.get(portal, "/api/v1/" + path, headers());
    }

    private static String[] headers() {
        return new String[] {"X-Admin-Email", StubPortal.ADMIN_EMAIL, "X-Admin-Token", StubPortal.ADMIN_TOKEN};
    }
}
