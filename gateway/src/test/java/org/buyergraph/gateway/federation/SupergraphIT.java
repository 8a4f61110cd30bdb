package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Node;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Beside another subgraph, which has notes about accounts: composed by two composers, and asked through a real router. Its packages take
 * long to be fetched, so it is a part of the full suite.
 */
class SupergraphIT extends SubgraphGateway {
    private static final JsonMapper JSON = new JsonMapper();

    /** Accounts with a note: one of each viewer's, and one that there is not. */
    private static final List<String> NOTED = List.of("A00000101", "A00000102", "A00099999");

    @TempDir
    private Path folder;

    private final List<Map<String, String>> questions = new ArrayList<>();

    @Test
    void bothComposersTakeItAndARouterAsksIt() throws IOException {
        assumeTrue(SuiteSize.isFull(), "A part of the full suite: -Dsuite.size=full");
        VENDORS.salesforce().switches().add(Switch.onEverything().status(500));
        String names = "{ notes { text about { name } } }";
        ask("all", "support", names);
        ask("hers", "customer-700102", names);
        questions.add(
                Map.of("name", "nobody's", "query", "{ notes { about { name } } plans(first: 1) { nodes { name } } }"));
        ask("there and back", "support", """
                { account(by: {number: "A00000101"}) { notes { about { name } namespace { name } subscription { status } }
                  subscriptions(first: 1) { nodes { number account { number } } } } }""");
        ask("a vendor that is down", "support", "{ notes { about { number crm { owner } } } }");
        ask("no id", "support", "{ account(by: {id: \"x\"}) { name } }");

        List<JsonNode> lines = Node.of("node/supergraph").print("supergraph.mjs", inputs().toString()).stream()
                .filter(line -> line.startsWith("{")) // beside what a library warns of
                .map(RunningGateway::json)
                .toList();

        assertThat(lines).hasSize(2 + 2 * questions.size());
        assertThat(lines.stream().filter(line -> line.has("composer")).map(JsonNode::toString))
                .containsExactly("{\"composer\":\"apollo\",\"errors\":[]}", "{\"composer\":\"guild\",\"errors\":[]}");
        for (String router : List.of("apollo", "guild")) {
            answersAreThoseOf(router, lines);
        }
    }

    private static void answersAreThoseOf(String router, List<JsonNode> lines) {
        JsonNode all = answer(lines, router, "all");
        assertThat(sent(all)).as("one question for all entities").containsExactly("notes", "buyers");
        assertThat(names(all)).containsExactly("Brightwater Studio LLC", "Falkenried Maschinenbau GmbH", "");
        assertThat(all.has("extensions")).as("ages are lost").isFalse();

        JsonNode hers = answer(lines, router, "hers");
        assertThat(names(hers)).containsExactly("", "Falkenried Maschinenbau GmbH", "");
        assertThat(messages(hers)).hasSize(2);
        assertThat(Set.copyOf(messages(hers)))
                .as("of what is hidden is said what is said of what is missing")
                .hasSize(1);

        JsonNode nobodys = answer(lines, router, "nobody's");
        assertThat(names(nobodys)).containsOnly("");
        assertThat(codes(nobodys)).isNotEmpty().containsOnly("UNAUTHENTICATED");
        assertThat(nobodys.at("/data/plans/nodes/0/name").isString()).isTrue();

        JsonNode round = answer(lines, router, "there and back");
        assertThat(sent(round)).containsExactly("buyers", "notes", "buyers");
        assertThat(round.has("errors")).isFalse();
        assertThat(round.at("/data/account/notes/0/about/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(round.at("/data/account/notes/0/namespace/name").asString()).isEqualTo("Brightwater Studio");
        assertThat(round.at("/data/account/notes/0/subscription/status").asString())
                .isEqualTo("ACTIVE");
        assertThat(round.at("/data/account/subscriptions/nodes/0/account/number")
                        .asString())
                .isEqualTo("A00000101");

        JsonNode down = answer(lines, router, "a vendor that is down");
        JsonNode error = down.at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("BACKEND_UNAVAILABLE");
        assertThat(error.at("/extensions/backend").asString()).isEqualTo("salesforce");
        assertThat(error.at("/extensions/requestId").isString()).isTrue();
        assertThat(error.path("path").toString()).isEqualTo("[\"notes\",0,\"about\",\"crm\"]");
        assertThat(down.at("/data/notes/0/about/number").asString()).isEqualTo("A00000101");

        assertThat(codes(answer(lines, router, "no id"))).containsExactly("BAD_USER_INPUT");
    }

    private void ask(String name, String viewer, String query) {
        questions.add(Map.of("name", name, "query", query, "token", issuer().token(viewer)));
    }

    private Path inputs() throws IOException {
        Map<String, Object> inputs = Map.of(
                "url",
                address("/graphql").toString(),
                "token",
                issuer().token("support"),
                "accounts",
                NOTED,
                "questions",
                questions);
        return Files.writeString(folder.resolve("inputs.json"), JSON.writeValueAsString(inputs));
    }

    private static JsonNode answer(List<JsonNode> lines, String router, String name) {
        return lines.stream()
                .filter(line -> line.path("router").asString("").equals(router)
                        && line.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sent(JsonNode answer) {
        return answer.path("sent").valueStream().map(JsonNode::asString).toList();
    }

    private static Stream<String> names(JsonNode answer) {
        return answer.at("/data/notes").valueStream().map(note -> note.at("/about/name")
                .asString(""));
    }

    private static List<String> messages(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .map(error -> error.path("message").asString())
                .toList();
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .map(error -> error.at("/extensions/code").asString(""))
                .toList();
    }
}
