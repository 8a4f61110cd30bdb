package org.buyergraph.gateway.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.ExtendedGateway;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;

/**
 * A vendor more comes with all that is its own, a record, a question, a rule, a field and a simulation, and is batched, remembered,
 * kept to its viewers and survived like the others: no line of these says that it is there.
 */
class HelpdeskIT extends ExtendedGateway {
    private static final String TICKETS = """
            { one: account(by: {number: "A00000101"}) { number tickets { number subject } }
              two: account(by: {number: "A00000102"}) { number tickets { number } } }""";

    @Test
    void itAnswersAFieldOfItsOwnInOneCallAndIsRemembered() {
        Answer answer = ask("support", TICKETS);
        Answer again = ask("support", TICKETS);

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/one/tickets").toString())
                .isEqualTo("[{\"number\":\"T1\",\"subject\":\"Seats were counted twice\"},"
                        + "{\"number\":\"T2\",\"subject\":\"Where is my invoice?\"}]");
        assertThat(answer.data("/two/tickets/0/number").asString()).isEqualTo("T3");
        assertThat(again.text()).isEqualTo(answer.text());
        assertThat(HELPDESK.calls().all()).extracting(Call::path).containsExactly("/tickets");
    }

    @Test
    void itsRuleKeepsItToWhoMaySeeIt() {
        String partners = "{ account(by: {number: \"A00000190\"}) { number tickets { number } } }";

        assertThat(ask("customer-700102", TICKETS).text())
                .isEqualTo(
                        "{\"data\":{\"one\":null,\"two\":{\"number\":\"A00000102\",\"tickets\":[{\"number\":\"T3\"}]}}}");
        assertThat(ask("partner-A00000190", partners).text())
                .isEqualTo("{\"data\":{\"account\":{\"number\":\"A00000190\",\"tickets\":null}}}");
        assertThat(HELPDESK.calls().all()).hasSize(1); // of whom the rule says nothing, nobody is asked
    }

    @Test
    void whenItIsDownItsOwnFieldIsMissing() {
        HELPDESK.switches().add(Switch.onEverything().status(503));

        Answer answer = ask("support", TICKETS);

        assertThat(answer.problems())
                .containsExactlyInAnyOrder(
                        "BACKEND_UNAVAILABLE at one/tickets from helpdesk",
                        "BACKEND_UNAVAILABLE at two/tickets from helpdesk");
        assertThat(answer.data("/one/number").asString()).isEqualTo("A00000101");
    }
}
