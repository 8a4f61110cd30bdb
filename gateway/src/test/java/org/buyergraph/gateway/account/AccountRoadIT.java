package org.buyergraph.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;

/** One query through every room: account, its sales side, its subscriptions, their namespaces. */
class AccountRoadIT extends RunningGateway {
    private static final String ROAD = """
            query Road($number: String!) {
              account(by: {number: $number}) {
                id number name status currency
                balance { amount currency }
                crm { owner segment }
                subscriptions {
                  totalCount truncated
                  pageInfo { hasNextPage hasPreviousPage }
                  nodes {
                    number version status termStart termEnd autoRenew
                    account { name }
                    namespace { number name path kind planCode seats { inUse } }
                  }
                }
              }
            }""";

    @Test
    void threeVendorsAnswerOneQuery() {
        Answer answer = ask("support", ROAD, Map.of("number", "A00000101"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account").toString()).isEqualTo(compact("""
                {"id":"%s","number":"A00000101","name":"Brightwater Studio LLC","status":"ACTIVE","currency":"USD",
                 "balance":{"amount":"0.00","currency":"USD"},
                 "crm":{"owner":"%s","segment":"%s"},
                 "subscriptions":{"totalCount":2,"truncated":false,
                  "pageInfo":{"hasNextPage":false,"hasPreviousPage":false},
                  "nodes":[
                   {"number":"A-S00000101","version":2,"status":"ACTIVE","termStart":"2026-03-01","termEnd":"2027-03-01",
                    "autoRenew":true,"account":{"name":"Brightwater Studio LLC"},
                    "namespace":{"number":"9100101","name":"Brightwater Studio","path":"brightwater-studio",
                     "kind":"GROUP","planCode":"premium","seats":{"inUse":28}}},
                   {"number":"A-S00000102","version":1,"status":"ACTIVE","termStart":"2026-09-01","termEnd":"2027-03-01",
                    "autoRenew":true,"account":{"name":"Brightwater Studio LLC"},
                    "namespace":{"number":"9100101","name":"Brightwater Studio","path":"brightwater-studio",
                     "kind":"GROUP","planCode":"premium","seats":{"inUse":28}}}]}}""".formatted(
                        answer.data("/account/id").asString(),
                        answer.data("/account/crm/owner").asString(),
                        answer.data("/account/crm/segment").asString())));
    }

    @Test
    void aNumberTypedInLowerCaseIsFound() {
        Answer answer = ask("support", "{ account(by: {number: \"a00000101\"}) { number } }");

        assertThat(answer.data("/account/number").asString()).isEqualTo("A00000101");
    }

    @Test
    void anExpiredSubscriptionSaysSoByTheBusinessDate() {
        Answer answer = ask("support", ROAD, Map.of("number", "A00000107"));

        assertThat(answer.data("/account/subscriptions/nodes/0/status").asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void anAccountWithoutALinkToSalesHasNoSalesSideAndNoError() {
        Answer answer = ask("support", ROAD, Map.of("number", "A00000111"));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/name").asString()).isEqualTo("Kumo Works K.K.");
        assertThat(answer.data("/account/crm").isNull()).isTrue();
    }

    @Test
    void aFifteenCharacterLinkFindsItsRecord() {
        Answer answer = ask("support", ROAD, Map.of("number", "A00000104"));

        assertThat(answer.data("/account/crm/owner").asString()).isNotEmpty();
    }

    @Test
    void anUnknownAccountIsNullWithoutAnError() {
        Answer answer = ask("support", ROAD, Map.of("number", "A00099999"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"data\":{\"account\":null}}");
    }

    @Test
    void theIdThatTheGraphGaveFindsTheAccountAgain() {
        String id = ask("support", ROAD, Map.of("number", "A00000102"))
                .data("/account/id")
                .asString();

        Answer answer = ask("support", "{ account(by: {id: \"" + id + "\"}) { number } }");

        assertThat(answer.data("/account/number").asString()).isEqualTo("A00000102");
    }

    @Test
    void aDeadSalesSideCostsItsOwnFieldOnly() {
        VENDORS.salesforce().switches().add(Switch.on("/services/data/.*").status(503));

        Answer answer = ask("support", ROAD, Map.of("number", "A00000101"));

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account/crm from salesforce");
        assertThat(answer.data("/account/crm").isNull()).isTrue();
        assertThat(answer.data("/account/subscriptions/nodes/1/namespace/planCode")
                        .asString())
                .isEqualTo("premium");
    }

    @Test
    void aDeadNamespaceCostsItsOwnFieldOnly() {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(500));

        Answer answer = ask("support", ROAD, Map.of("number", "A00000101"));

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at account/subscriptions/nodes/0/namespace from gitlab",
                        "BACKEND_UNAVAILABLE at account/subscriptions/nodes/1/namespace from gitlab");
        assertThat(answer.data("/account/crm/owner").asString()).isNotEmpty();
    }

    @Test
    void aDeadBillingSystemFailsTheRootAndLeaksNothing() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").status(500));

        Answer answer = ask("support", ROAD, Map.of("number", "A00000101"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from zuora");
        assertThat(answer.text()).doesNotContain("localhost", "127.0.0.1", "Exception", "org.", "500");
    }

    @Test
    void anExpiredTokenIsRenewedOnceAndTheCallRepeated() {
        ask("support", ROAD, Map.of("number", "A00000101"));
        VENDORS.zuora().tokens().expireAll();
        VENDORS.zuora().calls().clear();

        Answer answer = ask("support", "{ account(by: {number: \"A00000102\"}) { name } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(VENDORS.zuora().calls().all()).hasSize(3);
        assertThat(VENDORS.zuora().calls().withoutTokens()).hasSize(2);
    }

    @Test
    void aLimitTellsWhenToAskAgain() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/.*").status(429).retryAfter(12));

        Answer answer = ask("support", "{ account(by: {number: \"A00000102\"}) { name } }");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from zuora");
        assertThat(answer.errors().get(0).at("/extensions/retryAfter").asInt()).isEqualTo(12);
        assertThat(answer.errors().get(0).at("/extensions/requestId").asString())
                .isNotEmpty();
    }

    @Test
    void inputThatCannotBeUsedSaysWhatWasExpected() {
        assertThat(ask("support", "{ account(by: {number: \"A 1\"}) { name } }").problems())
                .containsExactly("BAD_USER_INPUT at account");
        assertThat(ask("support", "{ account(by: {id: \"nonsense\"}) { name } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at account");
        assertThat(ask("support", "{ account(by: {number: \"A00000101\", id: \"x\"}) { name } }")
                        .problems())
                .allMatch(problem -> problem.startsWith("BAD_USER_INPUT"))
                .isNotEmpty();
        assertThat(ask("support", "{ acount { name } }").problems()).containsExactly("BAD_USER_INPUT");
        assertThat(ask("support", "{ account(by: {number: \"A00000101\"}) { subscriptions(first: 0) { totalCount } } }")
                        .problems())
                .containsExactly("BAD_USER_INPUT at account/subscriptions");
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
    }

    private static String compact(String json) {
        return json.replaceAll("\\n\\s*", "");
    }
}
