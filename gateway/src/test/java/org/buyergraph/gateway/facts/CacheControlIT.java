package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client says how fresh it wants its answer, within what its kind may ask for. */
class CacheControlIT extends RunningGateway {
    private static final String QUERY = "{ account(by: {number: \"A00000101\"}) { name } }";

    @Test
    void noCacheReadsAgain() {
        ask("support", QUERY);
        VENDORS.zuora().calls().clear();

        ask("support", QUERY, "no-cache");

        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=60", "MAX-AGE=60", "no-transform, max-age=\"60\"", "max-age=600, max-age=60"})
    void maxAgeReadsAgainWhatIsOlder(String header) {
        ask("support", QUERY);
        pass(Duration.ofSeconds(40));
        VENDORS.zuora().calls().clear();

        ask("support", QUERY, header);
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();

        pass(Duration.ofSeconds(20));
        ask("support", QUERY, header);
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    /** The portal is asked for the right, billing for what is shown: neither again before ten seconds. */
    @Test
    void reloadingInHasteCostsACustomersVendorsNothing() {
        ask("customer-700101", QUERY);
        clearCalls();

        for (int i = 0; i < 20; i++) {
            assertThat(ask("customer-700101", QUERY, "no-cache").problems()).isEmpty();
        }
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
        assertThat(VENDORS.portal().calls().letIn()).isEmpty();

        pass(Duration.ofSeconds(10));
        ask("customer-700101", QUERY, "no-cache");
        assertThat(VENDORS.zuora().calls().letIn()).hasSize(1);
    }

    @Test
    void anOldAnswerThatIsRefusedIsSaidToBeThere() {
        ask("support", QUERY);
        VENDORS.zuora().switches().add(Switch.onEverything().status(503).retryAfter(7));
        pass(Duration.ofMinutes(10));

        Answer refused = ask("support", QUERY, "max-stale=0");
        Answer tooStale = ask("support", QUERY, "max-stale=240");
        Answer content = ask("support", QUERY, "max-stale=900");
        Answer anyway = ask("support", QUERY, "max-stale");

        assertThat(refused.problems()).containsExactly("STALE_REFUSED at account from zuora");
        assertThat(refused.errors().get(0).at("/extensions/retryAfter").asInt()).isEqualTo(7);
        assertThat(tooStale.problems()).containsExactly("STALE_REFUSED at account from zuora");
        assertThat(content.data("/account/name").asString()).isEqualTo("Brightwater Studio LLC");
        assertThat(anyway.freshness("STALE")).containsExactly("zuora BACKEND_UNAVAILABLE account");
    }

    @Test
    void whereNothingIsRememberedNothingIsRefused() {
        VENDORS.zuora().switches().add(Switch.onEverything().status(503));

        Answer answer = ask("support", QUERY, "max-stale=0");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at account from zuora");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=soon", "max-age", "max-age=-1", "max-stale=1.5", "max-age=", "only-if-cached"})
    void whatCannotBeReadOrKeptIsRefused(String header) {
        Answer answer = ask("support", QUERY, header);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT");
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "immutable=1", ",", "max-age=99999999999999999999", "stale-if-error=60"})
    void whatIsNotKnownIsIgnored(String header) {
        assertThat(ask("support", QUERY, header).problems()).isEmpty();
    }

    @Test
    void nobodyOnTheWayKeepsAnAnswer() {
        assertThat(ask("customer-700101", QUERY).headers().get("cache-control")).containsExactly("private, no-store");
    }

    private Answer ask(String viewer, String query, String cacheControl) {
        return ask(viewer, query, Map.of(), Map.of("Cache-Control", cacheControl));
    }

    private static void clearCalls() {
        VENDORS.servers().forEach(server -> server.calls().clear());
    }
}
