package org.buyergraph.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document would cost is told without running it. */
class ExplainIT extends RunningGateway {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String DOCUMENT =
            "{ account(by: {number: \"A00000101\"}) { name crm { owner } subscriptions(first: 5) { nodes { number namespace { path } } } } }";

    @Test
    void thePlanIsToldAndNobodyIsCalled() {
        Answer answer = explained("support", DOCUMENT);

        JsonNode plan = plan(answer);
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.json().path("data").isNull()).isTrue();
        assertThat(plan.path("calls").asInt()).isEqualTo(9);
        assertThat(plan.path("callsByBackend").path("gitlab").asInt()).isEqualTo(5);
        assertThat(plan.path("dearest").asString()).isEqualTo("account.subscriptions.nodes.namespace");
        assertThat(plan.path("steps").valueStream().map(step -> step.path("question")
                        .asString()))
                .containsExactly(
                        "account-by-number",
                        "crm-account",
                        "subscriptions-of-account",
                        "namespace-of-subscription",
                        "namespace");
        assertThat(plan.path("memory").isEmpty()).isTrue();
        assertThat(VENDORS.servers())
                .allSatisfy(server -> assertThat(server.calls().letIn()).isEmpty());
    }

    @Test
    void whatIsInMemoryIsToldWithTheTimeThatIsLeft() {
        ask("support", "{ account(by: {number: \"A00000101\"}) { name } }");
        int left = remembered(explained("support", DOCUMENT));
        pass(Duration.ofSeconds(10));

        assertThat(left).isPositive();
        assertThat(remembered(explained("support", DOCUMENT))).isBetween(left - 12, left - 9);
    }

    private static int remembered(Answer answer) {
        return plan(answer)
                .path("memory")
                .valueStream()
                .filter(part -> part.path("question").asString().equals("account-by-number"))
                .mapToInt(part -> part.path("freshForSeconds").asInt())
                .findFirst()
                .orElse(0);
    }

    @Test
    void whoMayNotKnowIsAnsweredAsIfTheyHadNotAsked() {
        Answer answer = explained("customer-700101", "{ viewer { role } }");

        assertThat(answer.data("/viewer/role").asString()).isEqualTo("CUSTOMER");
        assertThat(answer.json().path("extensions").has("explain")).isFalse();
    }

    @Test
    void aDocumentThatIsRefusedIsRefused() {
        assertThat(explained("support", "{ nothing }").problems()).containsExactly("BAD_USER_INPUT");
    }

    private Answer explained(String viewer, String document) {
        return post(
                MAPPER.writeValueAsString(Map.of("query", document, "extensions", Map.of("explain", "PLAN"))),
                Map.of("Authorization", "Bearer " + issuer().token(viewer)));
    }

    private static JsonNode plan(Answer answer) {
        return answer.json().path("extensions").path("explain");
    }
}
