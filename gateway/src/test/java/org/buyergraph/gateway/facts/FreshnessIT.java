package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each answer can say how fresh its parts are, and says of stale ones unasked. */
class FreshnessIT extends RunningGateway {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Map<String, String> TOLD = Map.of("X-Freshness", "true");

    /** Aliases, a fragment, a list, and two backends. */
    private static final String QUERY = """
            query Q { mine: account(by: {number: "A00000101"}) { ...Parts } }
            fragment Parts on Account {
              title: name
              sales: crm { owner }
              subscriptions { nodes { number where: namespace { path } } }
            }""";

    @Test
    void whoAsksIsToldOfEveryPartByItsPath() {
        Answer cold = ask("support", QUERY, Map.of(), TOLD);

        assertThat(cold.problems()).isEmpty();
        assertThat(paths(cold, "zuora", "LIVE")).containsExactlyInAnyOrder("mine", "mine/subscriptions");
        assertThat(paths(cold, "salesforce", "LIVE")).containsExactly("mine/sales");
        assertThat(paths(cold, "gitlab", "LIVE"))
                .containsExactlyInAnyOrder("mine/subscriptions/nodes/0/where", "mine/subscriptions/nodes/1/where");

        Answer warm = ask("support", QUERY, Map.of(), TOLD);

        assertThat(warm.json().path("data")).isEqualTo(cold.json().path("data"));
        assertThat(warm.freshness("LIVE")).isEmpty();
        assertThat(paths(warm, "gitlab", "CACHED"))
                .containsExactlyInAnyOrder("mine/subscriptions/nodes/0/where", "mine/subscriptions/nodes/1/where");
        assertThat(oldest(warm, "zuora")).isEqualTo(oldest(cold, "zuora"));
    }

    @Test
    void theExtensionsOfTheRequestAskForItToo() {
        String body =
                "{\"query\":\"{ account(by: {number: \\\"A00000101\\\"}) { name } }\",\"extensions\":{\"freshness\":true}}";

        Answer answer = post(body, Map.of("Authorization", "Bearer " + issuer().token("support")));

        assertThat(answer.freshness("LIVE")).containsExactly("zuora account");
    }

    @Test
    void whoDoesNotAskIsToldOfNothing() {
        ask("support", QUERY);

        assertThat(ask("support", QUERY).json().has("extensions")).isFalse();
    }

    @Test
    void whatIsStaleIsToldUnaskedWithItsAgeAndItsReason() {
        Instant begin = Instant.now();
        Answer cold = ask("support", QUERY, Map.of(), TOLD);
        Instant read = oldest(cold, "salesforce");
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        pass(HOUR);

        Answer stale = ask("support", QUERY);

        assertThat(stale.problems()).isEmpty();
        assertThat(stale.json().path("data")).isEqualTo(cold.json().path("data"));
        assertThat(stale.freshness("STALE")).containsExactly("salesforce BACKEND_UNAVAILABLE mine/sales");
        assertThat(oldest(stale, "salesforce")).isEqualTo(read).isAfter(begin.minusSeconds(5));
        assertThat(stale.freshness("LIVE")).isEmpty();
        assertThat(stale.text()).doesNotContain("503");
    }

    @Test
    void aVendorThatIsBackIsReadAgainWithoutARestart() {
        ask("support", QUERY);
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        pass(HOUR);
        ask("support", QUERY);
        VENDORS.salesforce().switches().clear();

        Answer back = ask("support", QUERY, Map.of(), TOLD);

        assertThat(paths(back, "salesforce", "LIVE")).containsExactly("mine/sales");
        assertThat(back.freshness("STALE")).isEmpty();
    }

    @Test
    void whatIsTooOldEvenForThatIsAnError() {
        ask("support", QUERY);
        VENDORS.salesforce().switches().add(Switch.onEverything().status(503));
        pass(Duration.ofHours(25));

        Answer answer = ask("support", QUERY);

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at mine/sales from salesforce");
        assertThat(answer.json().has("extensions")).isFalse();
    }

    /** A partner does not see the sales side of who it sells to: neither is there anything to be told of it. */
    @Test
    void ofWhatIsHiddenNothingIsTold() {
        String query =
                """
                { account(by: {number: "A00000113"}) { name crm { owner } people { name } }
                  other: account(by: {number: "A00000101"}) { name } none: account(by: {number: "A00099999"}) { name }
                  link: account(by: {crmId: "%s"}) { name } }""".formatted(VENDORS.data().account("A00000113").orElseThrow().crmId());

        Answer answer = ask("partner-A00000191", query, Map.of(), TOLD);

        assertThat(answer.data("/account/name").asString()).isEqualTo("Fjordheim Shipping AS");
        assertThat(answer.data("/other").isNull()).isTrue();
        assertThat(answer.data("/link").isNull()).isTrue();
        assertThat(answer.freshness("LIVE")).containsExactly("zuora account");
        assertThat(answer.freshness("CACHED")).isEmpty();
    }

    /** A long list does not make the freshness longer than the answer. */
    @Test
    void moreThanFiveHundredPathsAreToldTogether() {
        StringBuilder query = new StringBuilder("{ account(by: {number: \"A00000112\"}) {");
        for (int i = 0; i < 30; i++) {
            query.append(" s").append(i).append(": subscriptions(first: 100) { nodes { license { number } } }");
        }

        Answer answer = ask("support", query.append("} }").toString(), Map.of(), TOLD);

        assertThat(answer.problems()).isEmpty();
        assertThat(paths(answer, "gitlab-portal", "LIVE"))
                .hasSize(30)
                .contains("account/s0/nodes/*/license", "account/s29/nodes/*/license");
    }

    private static List<String> paths(Answer answer, String backend, String state) {
        return answer.freshness(state).stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals(backend))
                .flatMap(words -> Arrays.stream(words).skip(1))
                .toList();
    }

    private static Instant oldest(Answer answer, String backend) {
        return answer.json()
                .path("extensions")
                .path("freshness")
                .valueStream()
                .filter(part -> part.path("backend").asString().equals(backend))
                .map(part -> part.path("asOf"))
                .map(JsonNode::asString)
                .map(Instant::parse)
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
