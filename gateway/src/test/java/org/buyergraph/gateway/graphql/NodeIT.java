package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class NodeIT extends RunningGateway {
    private static final String NODES = """
            query Nodes($ids: [ID!]!) {
              nodes(ids: $ids) {
                __typename id
                ... on Account { name } ... on Subscription { number } ... on Namespace { path }
              }
            }""";

    @Test
    void everyIdThatTheGraphGivesFindsItsThingAgain() {
        Answer given = ask("support", """
                { account(by: {number: "A00000101"}) { id subscriptions { nodes { id namespace { id } } } } }""");
        List<String> ids = List.of(
                given.data("/account/id").asString(),
                given.data("/account/subscriptions/nodes/0/id").asString(),
                given.data("/account/subscriptions/nodes/0/namespace/id").asString());

        Answer answer = ask("support", NODES, Map.of("ids", ids));

        assertThat(answer.problems()).isEmpty();
        assertThat(texts(answer.data("/nodes"), "__typename")).containsExactly("Account", "Subscription", "Namespace");
        assertThat(texts(answer.data("/nodes"), "id")).isEqualTo(ids);
        assertThat(answer.data("/nodes/1/number").asString()).isEqualTo("A-S00000101");
        assertThat(ask("support", "{ node(id: \"" + ids.get(2) + "\") { ... on Namespace { path } } }")
                        .data("/node/path")
                        .asString())
                .isEqualTo("brightwater-studio");
    }

    @Test
    void aHundredAccountsCostTwoCalls() {
        List<String> ids = IntStream.range(1, 101)
                .mapToObj(number -> id("Account", "8ad09000000000000000acc000%06d".formatted(number + 100)))
                .toList();

        Answer answer = ask("support", NODES, Map.of("ids", ids));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/nodes").size()).isEqualTo(100);
        assertThat(answer.data("/nodes/0/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(2); // 99 keys in one, 1 in the other
    }

    @Test
    void whatIsAnothersIsNullLikeWhatIsNot() {
        List<String> ids = List.of(
                id("Account", "8ad09000000000000000acc000000102"),
                id("Account", "8ad09000000000000000acc000099998"),
                id("Subscription", "A-S00000103"),
                id("Namespace", "9100103"));

        Answer answer = ask("customer-700101", NODES, Map.of("ids", ids));

        assertThat(answer.text()).isEqualTo("{\"data\":{\"nodes\":[null,null,null,null]}}");
    }

    @Test
    void oneBadEntryOfManyCostsItself() {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(500));
        List<String> ids = List.of(
                id("Account", "8ad09000000000000000acc000000101"),
                "nonsense",
                id("Namespace", "9100103"),
                id("Money", "1"));

        Answer answer = ask("support", NODES, Map.of("ids", ids));

        assertThat(answer.problems())
                .containsExactly(
                        "BAD_USER_INPUT at nodes/1",
                        "BACKEND_UNAVAILABLE at nodes/2 from gitlab",
                        "BAD_USER_INPUT at nodes/3");
        assertThat(answer.data("/nodes/0/name").asString()).isEqualTo("Brightwater Studio LLC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "QWNjb3VudA", "QWNjb3VudDo=", "QWNjb3VudDoxJw", "8ad09000000000000000acc000000101"})
    void anIdThatTheGraphNeverGaveIsRefused(String id) {
        Answer answer = ask("support", "query($id: ID!) { node(id: $id) { id } }", Map.of("id", id));

        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT at node");
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @Test
    void anIdOfAnotherTypeIsRefusedWhereATypeIsMeant() {
        Answer answer = ask(
                "support",
                "query($id: ID!) { account(by: {id: $id}) { name } }",
                Map.of("id", id("Namespace", "9100101")));

        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT at account");
    }

    @Test
    void moreThanAHundredIdsAreRefused() {
        List<String> ids = Collections.nCopies(101, id("Namespace", "9100101"));

        assertThat(ask("support", NODES, Map.of("ids", ids))
                        .errors()
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("Give at most 100 ids.");
    }

    private static String id(String type, String name) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(entry -> entry.path(field).asString()).toList();
    }
}
