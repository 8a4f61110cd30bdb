package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each sample of the contract is what the stub answers to that request. */
class GitlabSamplesTest {

    private static final String INTERNAL = "/api/v4/internal/gitlab_subscriptions/";

    private static final StubGitlab GITLAB = new StubGitlab(DataSet.standard());

    @AfterAll
    static void stop() {
        GITLAB.close();
    }

    @Test
    void namespace() {
        assertThat(read("/api/v4/namespaces/9100101")).isEqualTo(Wire.sample("namespace"));
    }

    @Test
    void namespaceByPathInAnyCase() {
        assertThat(read("/api/v4/namespaces/Brightwater-Studio")).isEqualTo(Wire.sample("namespace"));
    }

    @Test
    void namespaceWithoutBillingFieldsForAReader() {
        JsonNode namespace =
                Wire.json(Wire.get(GITLAB, "/api/v4/namespaces/9100101", "PRIVATE-TOKEN", StubGitlab.READER_TOKEN));

        assertThat(namespace.propertyNames())
                .containsExactly("id", "name", "path", "kind", "full_path", "parent_id", "avatar_url", "web_url");
    }

    @Test
    void namespaceWithPurchasedStorageAndMinutes() {
        JsonNode namespace = read("/api/v4/namespaces/9100103");

        assertThat(namespace.path("additional_purchased_storage_size").asInt()).isEqualTo(100 * 1024);
        assertThat(namespace.path("additional_purchased_storage_ends_on").asString())
                .isEqualTo("2027-07-01");
        assertThat(namespace.path("extra_shared_runners_minutes_limit").asInt()).isEqualTo(20_000);
        assertThat(namespace.at("/ci_minutes_usage/purchased_minutes_used").asInt())
                .isEqualTo(4_150);
    }

    @Test
    void namespaceOverItsQuota() {
        JsonNode namespace = read("/api/v4/namespaces/9100110");

        assertThat(namespace.path("plan").asString()).isEqualTo("free");
        assertThat(namespace.at("/ci_minutes_usage/total_minutes_used").asInt()).isEqualTo(401);
        assertThat(namespace.path("shared_runners_minutes_limit").asInt()).isEqualTo(400);
    }

    @Test
    void namespaceExists() {
        assertThat(read("/api/v4/namespaces/brightwater-studio/exists"))
                .hasToString("{\"exists\":true,\"suggests\":[\"brightwater-studio1\"]}");
        assertThat(read("/api/v4/namespaces/nobody/exists")).hasToString("{\"exists\":false,\"suggests\":[]}");
    }

    @Test
    void group() {
        assertThat(read("/api/v4/groups/9100101?with_projects=false")).isEqualTo(Wire.sample("group"));
    }

    @Test
    void billableMember() {
        JsonNode members = read("/api/v4/groups/9100101/billable_members?sort=last_activity_on_desc&per_page=100");

        assertThat(members).hasSize(28).contains(Wire.sample("billable_members").get(0));
    }

    @Test
    void user() {
        JsonNode user = read("/api/v4/users/8201001");

        assertThat(user.propertyNames())
                .containsExactly("id", "username", "name", "state", "locked", "avatar_url", "web_url", "created_at");
        assertThat(user.path("username").asString()).isEqualTo("dokafor");
    }

    @Test
    void storage() {
        Map<String, Object> query =
                Map.of("query", Wire.text("storage.graphql"), "variables", Map.of("p", "harrowgate-financial"));

        assertThat(post(query)).isEqualTo(Wire.sample("storage"));
    }

    @Test
    void computeMinutesByMonth() {
        String query =
                "{ ciMinutesUsage(namespaceId: \"gid://gitlab/Group/9100101\") { nodes { month monthIso8601 minutes"
                        + " sharedRunnersDuration } } }";

        assertThat(post(Map.of("query", query)).at("/data/ciMinutesUsage/nodes/0"))
                .hasToString("{\"month\":\"November\",\"monthIso8601\":\"2026-11-01\",\"minutes\":6120,"
                        + "\"sharedRunnersDuration\":367200}");
    }

    @Test
    void internalNamespaceLacksTheAdministratorsExtras() {
        JsonNode expected = Wire.sample("namespace");
        JsonNode namespace = readInternal("namespaces/9100101");

        namespace.propertyNames().forEach(name -> assertThat(namespace.get(name))
                .isEqualTo(expected.get(name)));
        assertThat(namespace.propertyNames())
                .contains("plan", "ci_minutes_usage")
                .doesNotContain("shared_runners_minutes_limit", "additional_purchased_storage_size");
    }

    @Test
    void subscription() {
        assertThat(readInternal("namespaces/9100101/gitlab_subscription"))
                .isEqualTo(Wire.sample("gitlab_subscription"));
    }

    @Test
    void subscriptionOfAFreeNamespaceHasTheSameKeys() {
        assertThat(readInternal("namespaces/9100110/gitlab_subscription"))
                .hasToString("{\"plan\":{\"code\":null,\"name\":null,\"trial\":false,\"auto_renew\":null,"
                        + "\"upgradable\":false,\"exclude_guests\":false},\"usage\":{\"seats_in_subscription\":0,"
                        + "\"seats_in_use\":0,\"max_seats_used\":0,\"seats_owed\":0},\"billing\":"
                        + "{\"subscription_start_date\":null,\"subscription_end_date\":null,\"trial_ends_on\":null}}");
    }

    @Test
    void subscriptionOfATrial() {
        JsonNode subscription = readInternal("namespaces/9100111/gitlab_subscription");

        assertThat(subscription.at("/plan/code").asString()).isEqualTo("ultimate_trial");
        assertThat(subscription.at("/plan/trial").asBoolean()).isTrue();
        assertThat(subscription.at("/billing/trial_ends_on").asString()).isEqualTo("2026-12-05");
    }

    @Test
    void guestsOfUltimateAreExcluded() {
        assertThat(readInternal("namespaces/9100103/gitlab_subscription")
                        .at("/plan/exclude_guests")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void owners() {
        assertThat(readInternal("namespaces/9100101/owners")).isEqualTo(Wire.sample("owners"));
    }

    @Test
    void addOnUnderItsNameAndItsFormerName() {
        String path = "namespaces/9100101/subscription_add_on_purchases/";

        assertThat(readInternal(path + "duo_pro")).isEqualTo(Wire.sample("add_on"));
        assertThat(readInternal(path + "code_suggestions")).isEqualTo(Wire.sample("add_on"));
    }

    @Test
    void addOnThatNobodyBought() {
        assertThat(getInternal("namespaces/9100101/subscription_add_on_purchases/duo_enterprise")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void internalUserHasFourFields() {
        assertThat(readInternal("users/8201001"))
                .hasToString("{\"id\":8201001,\"username\":\"dokafor\",\"name\":\"Dana Okafor\","
                        + "\"web_url\":\"https://gitlab.com/dokafor\"}");
    }

    @Test
    void billingMayBeEditedByTheNamespacesOwnOwners() {
        assertThat(readInternal("namespaces/9100101/user_permissions/8201001")).hasToString("{\"edit_billing\":true}");
        assertThat(readInternal("namespaces/9100103/user_permissions/8201001")).hasToString("{\"edit_billing\":false}");
    }

    private static JsonNode read(String path) {
        HttpResponse<String> response = Wire.get(GITLAB, path, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Wire.json(response);
    }

    private static JsonNode readInternal(String path) {
        HttpResponse<String> response = getInternal(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Wire.json(response);
    }

    private static HttpResponse<String> getInternal(String path) {
        String token = SignedToken.ofPortal().signedWithSecret();
        return Wire.get(GITLAB, INTERNAL + path, StubGitlab.INTERNAL_HEADER, token);
    }

    private static JsonNode post(Map<String, Object> query) {
        HttpResponse<String> response =
                Wire.post(GITLAB, "/api/graphql", query, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Wire.json(response);
    }
}
