package org.buyergraph.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.testkit.data.DataSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How GitLab.com words a refusal. */
class GitlabErrorsTest {

    private static final StubGitlab GITLAB = new StubGitlab(DataSet.standard());

    @AfterAll
    static void stop() {
        GITLAB.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/namespaces/1, 404 Namespace Not Found",
        "/api/v4/namespaces/brightwater-studio%2Fsub, 404 Namespace Not Found",
        "/api/v4/groups/1, 404 Group Not Found",
        "/api/v4/groups/1/billable_members, 404 Group Not Found",
        "/api/v4/users/1, 404 User Not Found",
        "/api/v4/internal/gitlab_subscriptions/namespaces/1, 404 Namespace Not Found",
        "/api/v4/internal/gitlab_subscriptions/namespaces/1/owners, 404 Namespace Not Found",
        "/api/v4/internal/gitlab_subscriptions/users/1, 404 User Not Found",
        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101/user_permissions/1, 404 User Not Found"
    })
    void namesWhatIsNotThere(String path, String message) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/nowhere",
        "/api%2Fv4/namespaces/9100101",
        "/api/v4/groups",
        "/api/v4/namespaces/brightwater-studio/sub",
        "/api/v4/internal/gitlab_subscriptions/namespaces",
        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101/upcoming_reconciliations",
        "/elsewhere"
    })
    void doesNotKnowOtherRoutes(String path) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"error\":\"404 Not Found\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v4/namespaces?per_page=101, per_page does not have a valid value",
        "/api/v4/namespaces?per_page=0, per_page does not have a valid value",
        "/api/v4/namespaces?page=x, page does not have a valid value",
        "/api/v4/groups/9100101/billable_members?sort=age, sort does not have a valid value",
        "/api/v4/internal/gitlab_subscriptions/namespaces/9100101/subscription_add_on_purchases/duo,"
                + " add_on_name does not have a valid value"
    })
    void complainsAboutParameters(String path, String complaint) {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"" + complaint + "\"}");
    }

    @Test
    void keepsMembersFromWhoDoesNotOwnTheGroup() {
        HttpResponse<String> response =
                Wire.get(GITLAB, "/api/v4/groups/9100101/billable_members", "PRIVATE-TOKEN", StubGitlab.READER_TOKEN);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).isEqualTo("{\"message\":\"403 Forbidden\"}");
    }

    @Test
    void answersNullForANamespaceThatIsNotThere() {
        assertThat(query("{ namespace(fullPath: \"nobody\") { id } }")).hasToString("{\"data\":{\"namespace\":null}}");
    }

    @Test
    void answersSeveralNamespacesUnderTheirAliases() {
        assertThat(
                        query(
                                "{ a: namespace(fullPath: \"pebble-games\") { id } b: namespace(fullPath: \"nobody\") { id } }"))
                .hasToString("{\"data\":{\"a\":{\"id\":\"gid://gitlab/Group/9100110\"},\"b\":null}}");
    }

    @Test
    void refusesAFieldThatTheSchemaDoesNotHave() {
        JsonNode error =
                query("{ namespace(fullPath: \"pebble-games\") { id colour } }").at("/errors/0");

        assertThat(error.path("message").asString()).isEqualTo("Field 'colour' doesn't exist on type 'Namespace'");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("undefinedField");
        assertThat(error.at("/locations/0")).hasToString("{\"line\":1,\"column\":44}");
    }

    @Test
    void refusesAnObjectWithoutSelection() {
        assertThat(query("{ namespace(fullPath: \"pebble-games\") }")
                        .at("/errors/0/message")
                        .asString())
                .startsWith("Field must have selections");
    }

    @Test
    void refusesMoreThanTheComplexityThatIsAllowed() {
        String aliases = IntStream.range(0, 130)
                .mapToObj(i -> "n" + i + ": namespace(fullPath: \"x\") { id }")
                .collect(Collectors.joining(" "));

        assertThat(query("{ " + aliases + " }").at("/errors/0/message").asString())
                .isEqualTo("Query has complexity of 260, which exceeds max complexity of 250");
    }

    @Test
    void refusesADocumentThatCannotBeRead() {
        assertThat(query("{ namespace(").at("/errors/0/message").asString()).isEqualTo("Unexpected end of document");
        assertThat(query("").at("/errors/0/message").asString()).isEqualTo("No query string was present");
    }

    private static HttpResponse<String> get(String path) {
        String token = SignedToken.ofPortal().signedWithSecret();
        return Wire.get(GITLAB, path, "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN, StubGitlab.INTERNAL_HEADER, token);
    }

    private static JsonNode query(String query) {
        HttpResponse<String> response =
                Wire.post(GITLAB, "/api/graphql", Map.of("query", query), "PRIVATE-TOKEN", StubGitlab.PRIVATE_TOKEN);
        assertThat(response.statusCode()).isEqualTo(200);
        return Wire.json(response);
    }
}
