package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to be denied: nothing where the key decides, and otherwise what it costs to find nothing. */
class DenialIT extends RunningGateway {
    private static final String NODE = "query($id: ID!) { node(id: $id) { id } }";

    @ParameterizedTest
    @CsvSource({
        "namespace-9100101, Namespace, 9100103",
        "namespace-9100101, Payment, 8ad090000000000000009a7000000101",
        "namespace-9100101, License, 500102",
        "namespace-9100101, Customer, 700101",
        "customer-700101, Opportunity, 0064M00000O0101QAB",
        "partner-A00000190, Opportunity, 0064M00000O0109QAB"
    })
    void whereIdAndTokenAloneDecideNobodyIsAsked(String viewer, String type, String name) {
        Answer answer = ask(viewer, NODE, Map.of("id", GlobalId.of(type, name)));

        assertThat(answer.text()).isEqualTo("{\"data\":{\"node\":null}}");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aRecordThatNoRightLeadsToIsNotRead() {
        ask("customer-700101", NODE, Map.of("id", GlobalId.of("Account", Ids.account(102))));
        ask("customer-700108", NODE, Map.of("id", GlobalId.of("Namespace", "9100103"))); // no user of GitLab.com

        assertThat(VENDORS.gitlab().calls().withoutTokens()).isEmpty();
        assertThat(VENDORS.zuora().calls().withoutTokens())
                .extracting(Call::path)
                .containsExactly("/object-query/subscriptions"); // what the right to a namespace rests on
    }

    /** Only the namespace itself tells that it is on trial, and then whose it is: what is hidden is asked for like what is missing. */
    @ParameterizedTest
    @ValueSource(strings = {"9100103", "9199998"})
    void whetherAUserTriesOutANamespaceIsAskedOfTheNamespace(String number) {
        Answer answer = ask("customer-700101", NODE, Map.of("id", GlobalId.of("Namespace", number)));

        assertThat(answer.text()).isEqualTo("{\"data\":{\"node\":null}}");
        assertThat(VENDORS.gitlab().calls().withoutTokens())
                .extracting(Call::path)
                .containsExactly("/api/v4/internal/gitlab_subscriptions/namespaces/" + number);
    }

    @Test
    void aTrialIsSeenByWhoOwnsItsGroupAndByNoOtherCustomer() {
        String trial = "{ namespace(by: {number: \"9100111\"}) { number trial { active } owners { username } } }";

        assertThat(ask("customer-700111", trial).data("/namespace/trial/active").asBoolean())
                .isTrue();
        assertThat(ask("customer-700101", trial).text()).isEqualTo("{\"data\":{\"namespace\":null}}");
        assertThat(ask("customer-700110", "{ namespace(by: {number: \"9100110\"}) { number } }")
                        .text())
                .isEqualTo("{\"data\":{\"namespace\":null}}"); // owned, and no trial
    }

    @Test
    void whatIsNotForSupportIsNotReadForIt() {
        ask("support", "{ license(by: {number: \"500102\"}) { grant { activationCode } } }");

        assertThat(VENDORS.portal().calls().withoutTokens()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "customer-700101, 'invoice(by: {number: \"INV00001004\"}) { id }', 'invoice(by: {number: \"INV00001005\"}) { id }'",
        "customer-700101, 'license(by: {number: \"500104\"}) { id }', 'license(by: {number: \"599998\"}) { id }'",
        "customer-700101, 'subscription(by: {number: \"A-S00000103\"}) { id }', 'subscription(by: {number: \"A-S00099998\"}) { id }'",
        "customer-700101, 'account(by: {crmId: \"0014M00000A0102QAB\"}) { id }', 'account(by: {crmId: \"0014M00000A9404QAB\"}) { id }'",
        "customer-700101, 'namespace(by: {number: \"9100103\"}) { id }', 'namespace(by: {number: \"9199998\"}) { id }'",
        "partner-A00000190, 'account(by: {number: \"A00000102\"}) { id }', 'account(by: {number: \"A00099998\"}) { id }'",
        "partner-A00000190, 'license(by: {number: \"500104\"}) { id }', 'license(by: {number: \"599998\"}) { id }'",
        "namespace-9100101, 'subscription(by: {number: \"A-S00000103\"}) { id }', 'subscription(by: {number: \"A-S00099998\"}) { id }'"
    })
    void deniedCostsWhatMissingCostsTheFirstTimeAndTheNext(String viewer, String denied, String missing) {
        List<String> ofDenied = callsFor(viewer, denied);
        List<String> ofMissing = callsFor(viewer, missing);

        assertThat(ofDenied).isEqualTo(ofMissing);
    }

    private List<String> callsFor(String viewer, String field) {
        startAfresh();
        Answer first = ask(viewer, "{ " + field + " }");
        List<String> calls = calls();
        Answer second = ask(viewer, "{ " + field + " }");

        assertThat(first.text()).contains(":null").isEqualTo(second.text());
        assertThat(calls).isEqualTo(calls()); // remembered: asking again costs nothing
        return calls;
    }

    private static List<String> calls() {
        return VENDORS.servers().stream().flatMap(DenialIT::calls).sorted().toList();
    }

    private static Stream<String> calls(StubServer vendor) {
        return vendor.calls().withoutTokens().stream().map(call -> vendor.name() + " " + kind(call.path()));
    }

    /** Without the key that is asked for. */
    private static String kind(String path) {
        return path.replaceAll("[0-9]{4,}", "*");
    }
}
