package org.buyergraph.gateway.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.buyergraph.gitlab.StubGitlab;
import org.buyergraph.gitlab.StubPortal;
import org.buyergraph.salesforce.StubSalesforce;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.FaultKeys;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.zuora.StubZuora;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad record among good ones: each key at which a simulated vendor fails, through the whole gateway. */
class FaultKeysIT {
    private static final String UNAVAILABLE = "BACKEND_UNAVAILABLE";
    private static final String TIMEOUT = "BACKEND_TIMEOUT";

    /** Nobody else's: it has accounts that no other test knows. */
    private static final SimulatedVendors VENDORS = vendors();

    private static StartedGateway gateway;

    /**
     * A key, and what asking for it must end in.
     *
     * @param problem empty where there is an answer in the end, or there is no such record
     * @param data of the field, as JSON
     * @param calls that are made to the vendor, tokens not counted
     */
    private record Key(String name, Vendor vendor, String field, String problem, String data, int calls) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static SimulatedVendors vendors() {
        DataSet data = DataSet.standard();
        data.add(SampleAccount.example(901, "Gone").withCrmId(FaultKeys.MISSING_CRM_ACCOUNT));
        data.add(SampleAccount.example(903, "Down").withCrmId(FaultKeys.UNAVAILABLE_CRM_ACCOUNT));
        return new SimulatedVendors(
                data,
                new StubZuora(data, 0),
                new StubSalesforce(data, 0),
                new StubGitlab(data, 0),
                new StubPortal(data, 0));
    }

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.facts.deadline", "10s");
        for (Vendor vendor : Vendor.values()) {
            settings.put(vendor.prefix() + ".http.attempt-timeout", "500ms");
            settings.put(vendor.prefix() + ".http.protection.window", "1000");
            settings.put(vendor.prefix() + ".http.protection.least-calls", "1000");
        }
        gateway = StartedGateway.with(settings);
        gateway.ask(Vendor.ALL);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @BeforeEach
    void nothingIsKnown() {
        gateway.forget();
        VENDORS.zuora().reset();
        VENDORS.servers().forEach(server -> server.calls().clear());
    }

    static Stream<Key> keys() {
        return Stream.of(
                zuora(FaultKeys.MISSING_ACCOUNT, "", "null", 1),
                zuora(FaultKeys.UNAUTHORIZED_ACCOUNT, "", "{\"number\":\"A00099401\"}", 2),
                // It says Retry-After 2, twice: that is more than there is time for.
                zuora(FaultKeys.LIMITED_ACCOUNT, UNAVAILABLE, "null", 2),
                zuora(FaultKeys.BROKEN_ACCOUNT, UNAVAILABLE, "null", 3),
                zuora(FaultKeys.TIMED_OUT_ACCOUNT, TIMEOUT, "null", 3),
                zuora(FaultKeys.LIMIT_CODE_ACCOUNT, UNAVAILABLE, "null", 3),
                zuora(FaultKeys.TEMPORARY_ACCOUNT, "", "{\"number\":\"A00099061\"}", 2),
                zuora(FaultKeys.SLOW_ACCOUNT, TIMEOUT, "null", 3),
                zuora(FaultKeys.RESET_ACCOUNT, UNAVAILABLE, "null", 3),
                gitlab(FaultKeys.MISSING_NAMESPACE, "", 1),
                gitlab(FaultKeys.FORBIDDEN_NAMESPACE, UNAVAILABLE, 1),
                gitlab(FaultKeys.LIMITED_NAMESPACE, UNAVAILABLE, 1),
                gitlab(FaultKeys.BROKEN_NAMESPACE, UNAVAILABLE, 3),
                gitlab(FaultKeys.SLOW_NAMESPACE, TIMEOUT, 3),
                sales("901", "", 1),
                sales("903", UNAVAILABLE, 3));
    }

    private static Key zuora(String key, String problem, String data, int calls) {
        return new Key(key, Vendor.ZUORA, "account(by: {number: \"" + key + "\"}) { number }", problem, data, calls);
    }

    private static Key gitlab(String key, String problem, int calls) {
        return new Key(key, Vendor.GITLAB, "namespace(by: {number: \"" + key + "\"}) { path }", problem, "null", calls);
    }

    private static Key sales(String account, String problem, int calls) {
        String field = "account(by: {number: \"A00000" + account + "\"}) { crm { owner } }";
        return new Key("sales side of " + account, Vendor.SALESFORCE, field, problem, "{\"crm\":null}", calls);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aBadRecordCostsItselfAndNothingElse(Key key) {
        Answer answer = gateway.ask("{ bad: " + key.field() + " good: plans { nodes { id } } }");

        List<String> told =
                answer.problems().stream().map(problem -> problem.split(" ")[0]).toList();
        assertThat(told).isEqualTo(key.problem().isEmpty() ? List.of() : List.of(key.problem()));
        assertThat(answer.data("/bad").toString()).isEqualTo(key.data());
        assertThat(answer.data("/good/nodes").size()).isPositive();
        assertThat(callsAbout(key)).isEqualTo(key.calls());
    }

    private static long callsAbout(Key key) {
        return key.vendor().server(VENDORS).calls().withoutTokens().stream()
                .filter(call -> !call.path().contains("product-rate-plans")
                        && !call.path().contains("describe"))
                .count();
    }
}
