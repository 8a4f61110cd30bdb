package org.buyergraph.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How subscriptions are found, filtered and put in order, and what that costs. */
class SubscriptionListIT extends RunningGateway {
    @Test
    void aSubscriptionWithAllItsPlansCostsOneCall() {
        ask("support", """
                { subscription(by: {number: "A-S00000101"}) {
                    quantity price { amount } kind deployment plans { charges { segments { tiers { price { amount } } } } } } }""");

        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void itsIdFindsItAgainAndTheListSeedsIt() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { subscriptions { nodes { id number } } }
                  known: subscription(by: {number: "A-S00000101"}) { id } }""");
        String id = answer.data("/known/id").asString();

        assertThat(answer.data("/account/subscriptions/nodes/0/id").asString()).isEqualTo(id);
        assertThat(ask("support", "{ subscription(by: {id: \"" + id + "\"}) { number } }")
                        .data("/subscription/number")
                        .asString())
                .isEqualTo("A-S00000101");
    }

    @Test
    void versionsComeInOrderAndThoseOfOneListInOneCall() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { subscriptions { nodes { versions {
                    version latest termStart termEnd quantity seats price { amount } recurringRevenue { amount }
                    plans { name } } } } }
                  renewed: subscription(by: {number: "A-S00000103"}) { versions { version termEnd quantity seats } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/subscriptions/nodes/0/versions").toString())
                .isEqualTo("""
                [{"version":1,"latest":false,"termStart":"2026-03-01","termEnd":"2027-03-01","quantity":"20","seats":20,
                "price":{"amount":"348.00"},"recurringRevenue":{"amount":"580.00"},
                "plans":[{"name":"SaaS - Premium - 1 Year"}]},
                {"version":2,"latest":true,"termStart":"2026-03-01","termEnd":"2027-03-01","quantity":"25","seats":25,
                "price":{"amount":"348.00"},"recurringRevenue":{"amount":"725.00"},
                "plans":[{"name":"SaaS - Premium - 1 Year"}]}]""".replace("\n", ""));
        assertThat(answer.data("/renewed/versions").toString()).isEqualTo("""
                [{"version":1,"termEnd":"2026-09-15","quantity":"100","seats":100},
                {"version":2,"termEnd":"2027-09-15","quantity":"120","seats":120}]""".replace("\n", ""));
        // the account, its subscriptions, the renewed one, and the versions of those known at once
        assertThat(VENDORS.zuora().calls().count("GET", "/object-query/subscriptions"))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | 40
            {filter: {kinds: [BASE], deployments: [SAAS]}}      | 12
            {filter: {deployments: [SELF_MANAGED]}}            | 28
            {filter: {kinds: [ADD_ON, ONE_TIME]}}              | 0
            {filter: {statuses: [ACTIVE], endsOnOrBefore: "2026-12-10"}} | 2
            {filter: {endsOnOrBefore: "2026-12-09"}}          | 1
            {filter: {statuses: [EXPIRED, CANCELED]}}          | 0
            """)
    void aFilterCountsWhatItLetsThrough(String arguments, int expected) {
        String written = arguments.equals("{}") ? "" : "(" + arguments.substring(1, arguments.length() - 1) + ")";
        Answer answer = ask(
                "support", "{ account(by: {number: \"A00000112\"}) { subscriptions" + written + " { totalCount } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/account/subscriptions/totalCount").asInt()).isEqualTo(expected);
    }

    @Test
    void theyComeInTheOrderAskedFor() {
        String document = """
                query Page($after: String) { account(by: {number: "A00000112"}) {
                  subscriptions(first: 2, after: $after, orderBy: {field: TERM_END, direction: DESCENDING}) {
                    pageInfo { endCursor } nodes { number termEnd } } } }""";
        Answer one = ask("support", document);
        Answer two = ask(
                "support",
                document,
                Map.of(
                        "after",
                        one.data("/account/subscriptions/pageInfo/endCursor").asString()));

        assertThat(numbers(one)).containsExactly("A-S00001040", "A-S00001039");
        assertThat(numbers(two)).containsExactly("A-S00001038", "A-S00001037");
        assertThat(ask("support", """
                        { account(by: {number: "A00000112"}) { subscriptions(orderBy: {field: NUMBER}, after: "%s") {
                            totalCount } } }""".formatted(one.data("/account/subscriptions/pageInfo/endCursor")
                                .asString()))
                        .problems())
                .containsExactly("BAD_USER_INPUT at account/subscriptions");
    }

    private static List<String> numbers(Answer answer) {
        return answer.data("/account/subscriptions/nodes")
                .valueStream()
                .map(node -> node.path("number").asString())
                .toList();
    }
}
