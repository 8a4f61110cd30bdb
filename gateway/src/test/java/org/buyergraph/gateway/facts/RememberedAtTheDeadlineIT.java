package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;

/** A vendor that keeps us waiting takes the request's time, and nothing of what is remembered. */
class RememberedAtTheDeadlineIT extends RunningGateway {
    private static final String DEADLINE = "X-Deadline-Millis";

    private static final String FIRST = "account/subscriptions/nodes/0";
    private static final String SECOND = "account/subscriptions/nodes/1";

    /** Past fresh for all of it, past stale for none. */
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Past fresh for a list, and for no record. */
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private static final String QUERY = """
            { account(by: {number: "A00000101"}) {
                name
                subscriptions { nodes { number account { crm { owner } } } }
            } }""";

    @Test
    void whatIsRememberedIsServedStepByStepAndNobodyIsCalledAfterTheDeadline() {
        Answer before = ask("support", QUERY);
        VENDORS.zuora().switches().add(hanging());
        pass(HALF_AN_HOUR);
        forgetCalls();

        Answer late = ask("support", QUERY, Map.of(), Map.of(DEADLINE, "400"));

        assertThat(late.problems()).isEmpty();
        assertThat(late.json().path("data")).isEqualTo(before.json().path("data"));
        assertThat(late.freshness("STALE"))
                .extracting(part -> Set.of(part.split(" ")))
                .containsExactlyInAnyOrder(
                        late("zuora", "account", FIRST + "/account", SECOND + "/account"),
                        late("zuora", "account/subscriptions"),
                        late("salesforce", FIRST + "/account/crm", SECOND + "/account/crm"));
        assertThat(VENDORS.zuora().calls().all()).hasSize(1);
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
    }

    @Test
    void whatIsFreshIsNotStaleBecauseOfTheDeadline() {
        ask("support", QUERY);
        VENDORS.zuora().switches().add(hanging());
        pass(TWO_MINUTES);
        forgetCalls();

        Answer late = ask("support", QUERY, Map.of(), Map.of(DEADLINE, "400", "X-Freshness", "true"));

        assertThat(late.problems()).isEmpty();
        assertThat(late.freshness("STALE")).containsExactly("zuora DEADLINE_EXCEEDED account/subscriptions");
        assertThat(late.freshness("CACHED")).anyMatch(part -> part.startsWith("salesforce "));
        assertThat(VENDORS.zuora().calls().all()).hasSize(1);
        assertThat(VENDORS.salesforce().calls().all()).isEmpty();
    }

    @Test
    void whoWantsNothingStaleGetsNothingStaleAtTheDeadlineEither() {
        ask("support", QUERY);
        VENDORS.zuora().switches().add(hanging());
        pass(HALF_AN_HOUR);

        Answer late = ask("support", QUERY, Map.of(), Map.of(DEADLINE, "400", "Cache-Control", "max-stale=0"));

        assertThat(late.problems()).containsExactly("DEADLINE_EXCEEDED at account");
    }

    @Test
    void whatARightRestsOnIsNeverTakenStale() {
        ask("customer-700101", QUERY);
        VENDORS.portal().switches().add(hanging());
        pass(HALF_AN_HOUR);

        Answer late = ask("customer-700101", QUERY, Map.of(), Map.of(DEADLINE, "400"));

        assertThat(late.problems()).containsExactly("DEADLINE_EXCEEDED at account");
        assertThat(late.data("/account").isNull()).isTrue();
    }

    private static Set<String> late(String backend, String... paths) {
        Set<String> words = new HashSet<>(List.of(paths));
        words.addAll(List.of(backend, "DEADLINE_EXCEEDED"));
        return words;
    }

    private static Switch hanging() {
        return Switch.onEverything().latency(Duration.ofMinutes(1));
    }

    private static void forgetCalls() {
        VENDORS.servers().forEach(server -> server.calls().clear());
    }
}
