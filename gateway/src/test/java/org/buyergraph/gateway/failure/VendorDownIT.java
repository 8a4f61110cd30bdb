package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.buyergraph.gateway.golden.GoldenQuery;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A vendor that goes down after everything was read once: all that is for display is still there, and says how old it is. */
class VendorDownIT extends RunningGateway {
    private static final Map<String, Object> ACCOUNT = Map.of("number", "A00000101");

    /** Past what any list or record is believed for, and before usage is of no use. */
    private static final Duration PAST_FRESH = Duration.ofMinutes(55);

    @ParameterizedTest
    @CsvSource({"0, zuora", "1, salesforce", "2, gitlab", "3, gitlab-portal"})
    void everythingIsStillShownAndToldToBeStale(int vendor, String backend) {
        StubServer down = VENDORS.servers().get(vendor);
        Answer cold = everything();
        down.switches().add(Switch.onEverything().status(500));
        pass(PAST_FRESH);

        Answer stale = everything();

        assertThat(data(stale)).isEqualTo(data(cold));
        assertThat(stale.problems()).allMatch(problem -> problem.matches(".*/grant from gitlab-portal"));
        assertThat(staleParts(stale)).isEqualTo(Set.of(backend + " BACKEND_UNAVAILABLE"));
        assertThat(times(stale, backend)).isNotEmpty().isSubsetOf(times(cold, backend));

        pass(Duration.ofHours(25));
        Answer tooOld = everything();

        assertThat(tooOld.errors()).isNotEmpty();
        assertThat(tooOld.problems())
                .allMatch(problem -> problem.startsWith("BACKEND_UNAVAILABLE") && problem.endsWith("from " + backend));

        down.switches().clear();
        Answer back = everything();

        assertThat(back.problems()).isEmpty();
        assertThat(data(back)).isEqualTo(data(cold));
        assertThat(staleParts(back)).isEmpty();
    }

    /** The right to it is young enough, and the license itself is remembered; what unlocks is not. */
    @Test
    void whatUnlocksIsLiveOrAnError() {
        String query = "{ license(by: {number: \"500102\"}) { planCode grant { activationCode } } }";
        assertThat(ask("customer-700102", query)
                        .data("/license/grant/activationCode")
                        .asString())
                .isNotEmpty();
        VENDORS.portal().switches().add(Switch.onEverything().status(500));
        pass(Duration.ofSeconds(20));

        Answer answer = ask("customer-700102", query);

        assertThat(answer.data("/license/planCode").asString()).isEqualTo("premium");
        assertThat(answer.data("/license/grant").isNull()).isTrue();
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at license/grant from gitlab-portal");
    }

    /** Prices are believed for an hour, and shown for a day. */
    @Test
    void theShopStaysOpen() {
        String query = "{ plans { nodes { name } } }";
        Answer cold = ask("support", query);
        VENDORS.zuora().switches().add(Switch.onEverything().status(500));
        pass(Duration.ofHours(2));

        Answer stale = ask("support", query);

        assertThat(stale.json().path("data")).isEqualTo(cold.json().path("data"));
        assertThat(stale.data("/plans/nodes").isEmpty()).isFalse();
        assertThat(stale.freshness("STALE")).containsExactly("zuora BACKEND_UNAVAILABLE plans");
    }

    private Answer everything() {
        return ask("support", GoldenQuery.TEXT, ACCOUNT, Map.of("X-Freshness", "true"));
    }

    /** As of when parts of an answer are. */
    private static Set<String> times(Answer answer, String backend) {
        return answer.json()
                .at("/extensions/freshness")
                .valueStream()
                .filter(part -> part.path("backend").asString().equals(backend))
                .map(part -> part.path("asOf").asString())
                .collect(Collectors.toSet());
    }

    /** Without the links, which are made anew each time. */
    private static JsonNode data(Answer answer) {
        return json(answer.json().path("data").toString().replaceAll("\"pdf\":\\{[^}]*\\}", "\"pdf\":{}"));
    }

    private static Set<String> staleParts(Answer answer) {
        return answer.freshness("STALE").stream()
                .map(part -> part.split(" ", -1))
                .map(words -> words[0] + " " + words[1])
                .collect(Collectors.toSet());
    }
}
