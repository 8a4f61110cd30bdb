package org.buyergraph.gateway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What may be used on a day: told live, or not at all. */
class EntitlementIT extends RunningGateway {
    private static final String DOCUMENT = """
            query($feature: EntitledFeature!%s) {
              entitlement(of: {%s}, feature: $feature) { feature allowed refusals until inGrace graceUntil } }""";

    @AfterEach
    void backToToday() {
        clock("DELETE", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 | namespace-9100101 | Namespace 9100101 | PREMIUM | yes until 2027-03-01",
                "2026-11-20 | namespace-9100101 | Namespace 9100101 | ULTIMATE | PLAN_WITHOUT_IT until 2027-03-01",
                "2027-02-28 | namespace-9100101 | Namespace 9100101 | PREMIUM | yes until 2027-03-01",
                "2027-03-01 | namespace-9100101 | Namespace 9100101 | PREMIUM | yes until 2027-03-01 in grace until 2027-03-15",
                "2027-03-14 | namespace-9100101 | Namespace 9100101 | PREMIUM | yes until 2027-03-01 in grace until 2027-03-15",
                "2027-03-15 | namespace-9100101 | Namespace 9100101 | PREMIUM | ENDED until 2027-03-01",
                "2027-04-30 | namespace-9100103 | Namespace 9100103 | ULTIMATE | yes until 2027-05-01",
                "2027-05-01 | namespace-9100103 | Namespace 9100103 | ULTIMATE | ENDED until 2027-05-01",
                "2026-11-20 | namespace-9100110 | Namespace 9100110 | PREMIUM | PLAN_WITHOUT_IT",
                "2026-11-20 | namespace-9100110 | Namespace 9100110 | AUTO_RENEWAL | NO_SUBSCRIPTION",
                "2026-12-04 | customer-700111 | Namespace 9100111 | ULTIMATE | yes until 2026-12-05",
                "2026-12-05 | namespace-9100111 | Namespace 9100111 | ULTIMATE | ENDED until 2026-12-05",
                "2026-11-20 | namespace-9100111 | Namespace 9100111 | AUTO_RENEWAL | NOT_IN_FORCE+NOT_AVAILABLE until 2026-09-10",
                "2026-11-20 | customer-700101 | Namespace 9100101 | AUTO_RENEWAL | yes until 2027-03-01",
                "2026-11-20 | customer-700103 | Namespace 9100103 | AUTO_RENEWAL | NOT_AVAILABLE+SWITCHED_OFF until 2027-05-01",
                "2026-11-20 | customer-700103 | Namespace 9100103 | OPERATIONAL_DATA | yes until 2027-05-01",
                "2026-11-20 | partner-A00000191 | Namespace 9100113 | PREMIUM | yes until 2027-05-05",
                "2027-09-14 | customer-700102 | License 500102 | PREMIUM | yes until 2027-09-15 grace until 2027-09-29",
                "2027-09-15 | customer-700102 | License 500102 | PREMIUM | yes until 2027-09-15 in grace until 2027-09-29",
                "2027-09-28 | customer-700102 | License 500102 | PREMIUM | yes until 2027-09-15 in grace until 2027-09-29",
                "2027-09-29 | customer-700102 | License 500102 | PREMIUM | ENDED until 2027-09-15 grace until 2027-09-29",
                "2026-11-14 | customer-700107 | License 500107 | PREMIUM | yes until 2026-11-01 in grace until 2026-11-15",
                "2026-11-15 | customer-700107 | License 500107 | PREMIUM | ENDED until 2026-11-01 grace until 2026-11-15",
                "2026-11-20 | customer-700112 | License 500240 | PREMIUM | EULA_NOT_ACCEPTED+NOT_ACTIVATED until 2027-11-17"
                        + " grace until 2027-12-01",
                "2026-11-20 | customer-700108 | License 500108 | CLOUD_LICENSING | yes until 2027-07-01",
                "2026-11-20 | customer-700108 | License 500108 | OPERATIONAL_DATA | NOT_AVAILABLE+SWITCHED_OFF until 2027-07-01",
                "2026-11-20 | partner-A00000190 | License 500106 | PREMIUM | yes until 2027-04-10 grace until 2027-04-24"
            })
    void whatMayBeUsedIsTold(String day, String viewer, String of, String feature, String expected) {
        clock("PUT", "?day=" + day);

        Answer answer = entitlement(viewer, of, feature);

        assertThat(answer.problems()).isEmpty();
        assertThat(told(answer.data("/entitlement"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer-700101 | Namespace 9100103",
                "customer-700101 | Namespace 9199998",
                "customer-700111 | Namespace 9100110",
                "namespace-9100101 | Namespace 9100103",
                "partner-A00000190 | Namespace 9100113",
                "customer-700102 | License 500104",
                "namespace-9100101 | License 500102",
                "support | License 599998"
            })
    void anothersIsAsIfItWereNotThere(String viewer, String of) {
        assertThat(entitlement(viewer, of, "AUTO_RENEWAL").text()).isEqualTo("{\"data\":{\"entitlement\":null}}");
    }

    /** However often it is asked, and whatever is remembered of the same record. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "support | Namespace 9100101 | PREMIUM | gitlab 1",
                "namespace-9100101 | Namespace 9100101 | ULTIMATE | gitlab 1",
                "support | License 500102 | PREMIUM | gitlab-portal 1",
                "support | License 500240 | PREMIUM | gitlab-portal 1, zuora 2",
                "support | Namespace 9100101 | AUTO_RENEWAL | gitlab 1, gitlab-portal 1, salesforce 1, zuora 3",
                "support | Namespace 9100103 | AUTO_RENEWAL | gitlab 1, gitlab-portal 1, salesforce 1, zuora 2",
                "support | License 500102 | OPERATIONAL_DATA | gitlab-portal 2, salesforce 1, zuora 2"
            })
    void eachAnswerIsReadAnew(String viewer, String of, String feature, String calls) {
        entitlement(viewer, of, feature);
        for (int again = 0; again < 3; again++) {
            VENDORS.servers().forEach(vendor -> vendor.calls().clear());
            assertThat(entitlement(viewer, of, feature).problems()).isEmpty();
            assertThat(calls()).isEqualTo(calls);
        }
    }

    @Test
    void whatIsShownBesideItCostsNoCallMore() {
        ask(
                "support",
                "{ namespace(by: {number: \"9100101\"}) { planCode } " + ofNamespace("PREMIUM") + " more: "
                        + ofNamespace("ULTIMATE") + " }");

        assertThat(calls()).isEqualTo("gitlab 1");
    }

    /** The namespace itself is still shown, as old as it is; whether something may be used is not told by that. */
    @Test
    void whileTheSystemIsDownNothingIsUnlocked() {
        String document = "{ namespace(by: {number: \"9100101\"}) { planCode } " + ofNamespace("PREMIUM") + " }";
        assertThat(ask("namespace-9100101", document)
                        .data("/entitlement/allowed")
                        .asBoolean())
                .isTrue();
        VENDORS.gitlab().switches().add(Switch.onEverything().status(503));

        for (Duration age : List.of(Duration.ZERO, Duration.ofMinutes(5))) {
            pass(age);
            Answer answer = ask("namespace-9100101", document);
            assertThat(answer.data("/namespace/planCode").asString()).isEqualTo("premium");
            assertThat(answer.data("/entitlement").isNull()).isTrue();
            assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at entitlement from gitlab");
        }
    }

    private static String ofNamespace(String feature) {
        return "entitlement(of: {namespace: \"%s\"}, feature: %s) { allowed }"
                .formatted(GlobalId.of("Namespace", "9100101"), feature);
    }

    /** By billing and sales: none of them is believed from memory either. */
    @ParameterizedTest
    @ValueSource(strings = {"zuora", "salesforce", "gitlab", "gitlab-portal"})
    void whateverItRestsOnIsLiveOrAnError(String vendor) {
        String own = "Namespace 9100101";
        ask("support", "{ subscription(by: {number: \"A-S00000101\"}) { features { available } } }");
        assertThat(entitlement("support", own, "AUTO_RENEWAL").problems()).isEmpty();
        VENDORS.servers().stream()
                .filter(server -> server.name().equals(vendor))
                .forEach(server -> server.switches().add(Switch.onEverything().status(503)));

        Answer answer = entitlement("support", own, "AUTO_RENEWAL");

        assertThat(answer.data("/entitlement").isNull()).isTrue();
        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at entitlement from " + vendor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "namespace: \"%s\", license: \"%s\"", "namespace: null"})
    void oneThingIsAskedFor(String of) {
        String both = of.formatted(GlobalId.of("Namespace", "9100101"), GlobalId.of("License", "500102"));

        assertThat(ask("support", DOCUMENT.formatted("", both), Map.of("feature", "PREMIUM"))
                        .problems())
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("BAD_USER_INPUT"));
    }

    @Test
    void anIdOfSomethingElseIsRefused() {
        String other = "namespace: \"" + GlobalId.of("License", "500102") + "\"";

        assertThat(ask("support", DOCUMENT.formatted("", other), Map.of("feature", "PREMIUM"))
                        .problems())
                .containsExactly("BAD_USER_INPUT at entitlement");
    }

    /** @param of such as {@code Namespace 9100101} */
    private Answer entitlement(String viewer, String of, String feature) {
        String[] named = of.split(" ");
        String key = named[0].equals("Namespace") ? "namespace" : "license";
        String document = DOCUMENT.formatted(", $" + key + ": ID!", key + ": $" + key);
        return ask(viewer, document, Map.of(key, GlobalId.of(named[0], named[1]), "feature", feature));
    }

    private static String told(JsonNode entitlement) {
        String refusals = entitlement
                .path("refusals")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining("+"));
        assertThat(entitlement.path("allowed").asBoolean()).isEqualTo(refusals.isEmpty());
        return Stream.of(
                        refusals.isEmpty() ? "yes" : refusals,
                        day(" until ", entitlement.path("until")),
                        entitlement.path("inGrace").asBoolean() ? " in" : "",
                        day(" grace until ", entitlement.path("graceUntil")))
                .collect(Collectors.joining());
    }

    private static String day(String word, JsonNode day) {
        return day.isNull() ? "" : word + day.asString();
    }

    private static String calls() {
        return VENDORS.servers().stream()
                .filter(vendor -> !vendor.calls().letIn().isEmpty())
                .map(vendor -> vendor.name() + " " + vendor.calls().letIn().size())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
