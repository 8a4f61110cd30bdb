package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A namespace's trial, and a person's, on the days around their ends. */
class TrialIT extends RunningGateway {
    private static final String TRIAL = "{ state endsOn daysLeft earliestNewEnd extendableUntil }";

    @AfterEach
    void backToToday() {
        clock("DELETE", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, RUNNING, 15",
        "2026-12-03, RUNNING, 2",
        "2026-12-04, RUNNING, 1",
        "2026-12-05, ENDED, 0",
        "2026-12-06, ENDED, 0"
    })
    void aNamespacesTrialRunsUntilItsEnd(String day, String state, int left) {
        clock("PUT", "?day=" + day);
        Answer answer = ask("namespace-9100111", "{ namespace(by: {number: \"9100111\"}) { trial " + TRIAL + " } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/namespace/trial").toString()).isEqualTo(trial(day, state, "2026-12-05", left));
    }

    /** Their licenses on trial: one that runs is among those that were bought. */
    @ParameterizedTest
    @CsvSource({"2026-12-09, RUNNING, 1", "2026-12-10, ENDED, 0", "2026-12-11, ENDED, 0"})
    void aPersonsTrialRunsUntilItsEnd(String day, String state, int left) {
        clock("PUT", "?day=" + day);
        VENDORS.portal().switches().add(Switch.on("/api/v1/licenses").answering("""
                {"licenses":[
                  {"id":500900,"customer_id":700110,"plan_code":"ultimate","trial":true,"license_type":"online_cloud",
                   "users_count":100,"starts_at":"2026-11-10","expires_at":"2026-12-10"},
                  {"id":500901,"customer_id":700110,"plan_code":"premium","trial":false,"license_type":"online_cloud",
                   "users_count":10,"starts_at":"2026-11-10","expires_at":"2027-11-10"}],
                 "meta":{"page":1,"per_page":100,"total":2}}"""));
        Answer answer = ask("customer-700110", """
                { viewer { customers {
                    onTrial: licenses(filter: {trial: true}) { nodes { number trialTerm %s } }
                    bought: licenses(filter: {trial: false}) { nodes { number trialTerm { state } } } } } }""".formatted(TRIAL));

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/viewer/customers/0/onTrial/nodes").toString())
                .isEqualTo(
                        "[{\"number\":\"500900\",\"trialTerm\":%s}]".formatted(trial(day, state, "2026-12-10", left)));
        assertThat(answer.data("/viewer/customers/0/bought/nodes").toString())
                .isEqualTo("[{\"number\":\"500901\",\"trialTerm\":null}]");
    }

    private static String trial(String day, String state, String end, int left) {
        boolean running = state.equals("RUNNING");
        return "{\"state\":\"%s\",\"endsOn\":\"%s\",\"daysLeft\":%d,\"earliestNewEnd\":%s,\"extendableUntil\":%s}"
                .formatted(
                        state, end, left, running ? "\"" + day + "\"" : "null", running ? "\"" + end + "\"" : "null");
    }
}
