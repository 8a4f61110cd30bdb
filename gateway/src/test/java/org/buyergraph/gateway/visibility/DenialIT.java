package org.buyergraph.gateway.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to be denied: nothing where the key decides, and otherwise what it costs to find nothing. */
class DenialIT extends RunningGateway {
    private static final String NODE = "query($id: ID!) { node(id: $id) { id } }";
    private static final String OWN = "INV00001001";

    @ParameterizedTest
    @CsvSource({
        "namespace-9100101, Namespace, 9100103",
        "namespace-9100101, Payment, 8ad090000000000000009a7000000101",
        "namespace-9100101, Order, 8ad090000000000000000d3000000101",
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

        assertThat(VENDORS.gitlab().calls().letIn()).isEmpty();
        assertThat(VENDORS.zuora().calls().letIn())
                .extracting(Call::path)
                .containsExactly("/object-query/subscriptions"); // what the right to a namespace rests on
    }

    /** What a user owns is told in one: what they do not own is not read, be it there or not. */
    @ParameterizedTest
    @ValueSource(strings = {"9100103", "9199998"})
    void whetherAUserOwnsANamespaceIsAskedOnceForAllOfThem(String number) {
        Answer answer = ask("customer-700101", NODE, Map.of("id", GlobalId.of("Namespace", number)));

        assertThat(answer.text()).isEqualTo("{\"data\":{\"node\":null}}");
        assertThat(VENDORS.gitlab().calls().letIn()).extracting(Call::path).containsExactly("/api/v4/namespaces");
    }

    @Test
    void aNamespaceIsSeenByWhoOwnsItAndByNoOtherCustomer() {
        String trial = "{ namespace(by: {number: \"9100111\"}) { number trial { active } owners { username } } }";
        String free = "{ namespace(by: {number: \"9100110\"}) { number } }";

        assertThat(ask("customer-700111", trial).data("/namespace/trial/active").asBoolean())
                .isTrue();
        assertThat(ask("customer-700101", trial).text()).isEqualTo("{\"data\":{\"namespace\":null}}");
        assertThat(ask("customer-700110", free).data("/namespace/number").asString())
                .isEqualTo("9100110");
        assertThat(ask("customer-700111", free).text()).isEqualTo("{\"data\":{\"namespace\":null}}");
    }

    @Test
    void whatIsNotForSupportIsNotReadForIt() {
        ask("support", "{ license(by: {number: \"500102\"}) { grant { activationCode } } }");

        assertThat(VENDORS.portal().calls().letIn()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void hiddenAndMissingCannotBeToldApart(Pair pair) {
        for (History history : History.values()) {
            List<Seen> hidden = seen(pair, pair.hidden(), history);
            List<Seen> missing = seen(pair, pair.missing(), history);

            assertThat(hidden).as("%s, %s", pair, history).isEqualTo(missing);
        }
    }

    /** What others have read, and what is down, before somebody asks who may not see it. */
    private enum History {
        COLD,
        READ_BY_OTHERS,
        ASKED_BY_OTHERS,
        READ_BY_OTHERS_LONG_AGO,
        READ_BY_OTHERS_THEN_DOWN,
        READ_BY_OTHERS_LONG_AGO_THEN_DOWN,
        DOWN
    }

    /** Names for the same way of asking: of what is there but not for this viewer, and of what is not there. */
    private record Pair(String viewer, String hidden, String missing) {}

    /** All that somebody outside can make out. */
    private record Seen(String answer, List<String> calls) {}

    private static Stream<Pair> pairs() {
        Stream<Pair> nodes = Stream.of(
                        node("customer-700101", "Account", Ids.account(102), Ids.account(99_998)),
                        node("customer-700101", "Invoice", Ids.invoice(1004), Ids.invoice(99_998)),
                        node("customer-700101", "Subscription", "A-S00000103", "A-S00099998"),
                        node("customer-700101", "License", "500104", "599998"),
                        node("customer-700101", "Payment", Ids.payment(106), Ids.payment(99_998)),
                        node("customer-700101", "CreditMemo", Ids.creditMemo(1), Ids.creditMemo(99_998)),
                        node("customer-700101", "Refund", Ids.refund(1), Ids.refund(99_998)),
                        node("customer-700101", "Order", Ids.order(104), Ids.order(99_998)),
                        node("customer-700101", "Customer", "700103", "799998"),
                        node("customer-700101", "Namespace", "9100103", "9199998"))
                .flatMap(pair -> Stream.of(pair, as("partner-A00000190", pair), as("namespace-9100101", pair)));
        Stream<Pair> roots = Stream.of(
                        root("account", "number", "A00000104", "A00099998"),
                        root("account", "crmId", "0014M00000A0102QAB", "0014M00000A9404QAB"),
                        root("invoice", "number", "INV00001004", "INV00001005"),
                        root("subscription", "number", "A-S00000103", "A-S00099998"),
                        root("account", "number", "a00000104", "a00099998"),
                        root("invoice", "number", "inv00001004", "inv00001005"),
                        root("subscription", "number", "a-s00000103", "a-s00099998"),
                        root("license", "number", "500104", "599998"),
                        root("customer", "number", "700103", "799998"),
                        root("customer", "email", "priya.nair@harrowgate.example", "nobody@nowhere.example"),
                        root("customer", "userId", "8203001", "8999998"),
                        root("namespace", "number", "9100103", "9199998"),
                        root("namespace", "path", "harrowgate-financial", "no-such-group"))
                .flatMap(pair -> Stream.of(pair, as("partner-A00000190", pair), as("namespace-9100101", pair)));
        Stream<Pair> entitlements = Stream.of(
                        entitlement("namespace", "Namespace", "9100103", "9199998"),
                        entitlement("license", "License", "500104", "599998"))
                .flatMap(pair -> Stream.of(pair, as("partner-A00000190", pair), as("namespace-9100101", pair)));
        return Stream.of(nodes, roots, entitlements).flatMap(each -> each);
    }

    private static Pair node(String viewer, String type, String hidden, String missing) {
        String field = "node(id: \"%s\") { id }";
        return new Pair(
                viewer, field.formatted(GlobalId.of(type, hidden)), field.formatted(GlobalId.of(type, missing)));
    }

    private static Pair root(String field, String by, String hidden, String missing) {
        String text = field + "(by: {" + by + ": \"%s\"}) { id }";
        return new Pair("customer-700101", text.formatted(hidden), text.formatted(missing));
    }

    private static Pair entitlement(String of, String type, String hidden, String missing) {
        String text = "entitlement(of: {" + of + ": \"%s\"}, feature: AUTO_RENEWAL) { allowed }";
        return new Pair(
                "customer-700101",
                text.formatted(GlobalId.of(type, hidden)),
                text.formatted(GlobalId.of(type, missing)));
    }

    private static Pair as(String viewer, Pair pair) {
        return new Pair(viewer, pair.hidden(), pair.missing());
    }

    /** The first time and the next. */
    private List<Seen> seen(Pair pair, String field, History history) {
        String viewer = pair.viewer();
        startAfresh();
        ask(viewer, "{ viewer { accounts { id } } }"); // what the right rests on is not the subject
        if (history != History.COLD && history != History.DOWN) {
            ask("support", "{ " + (history.name().startsWith("ASKED") ? field : pair.hidden()) + " }");
        }
        if (history.name().contains("LONG_AGO")) {
            pass(Duration.ofMinutes(10));
        }
        if (history.name().contains("DOWN")) {
            VENDORS.servers().forEach(vendor -> vendor.switches()
                    .add(Switch.onEverything().status(500)));
        }
        return List.of(look(viewer, field), look(viewer, field));
    }

    private Seen look(String viewer, String field) {
        VENDORS.servers().forEach(vendor -> vendor.calls().clear());
        Answer answer = ask(viewer, "{ " + field + " }", Map.of(), Map.of("X-Freshness", "true"));
        assertThat(answer.text()).contains("null");
        return new Seen(answer.text().replaceAll("\"requestId\":\"[^\"]*\"", ""), calls());
    }

    @Test
    void aPairOfHiddenAndMissingIsAskedTogether() {
        String field = "nodes(ids: [\"%s\", \"%s\"]) { id }"
                .formatted(GlobalId.of("Invoice", Ids.invoice(1004)), GlobalId.of("Invoice", Ids.invoice(99_998)));
        ask("customer-700101", "{ viewer { accounts { id } } }");
        ask("support", "{ " + field + " }");

        assertThat(look("customer-700101", field).calls()).hasSize(1);
        assertThat(look("customer-700101", field).calls()).isEmpty();
    }

    @Test
    void thatItsOwnerHasJustReadItIsNotFelt() {
        String anothers = "invoice(by: {number: \"INV00001004\"}) { id }";
        ask("customer-700101", "{ viewer { accounts { id } } }");
        assertThat(ask("customer-700102", "{ " + anothers + " }")
                        .data("/invoice")
                        .isNull())
                .isFalse();

        assertThat(look("customer-700101", anothers).calls()).hasSize(1);
    }

    /** Their own records come from memory as ever, whoever read them. */
    @Test
    void whatOthersReadOfMyOwnIsNotAskedAgain() {
        String own = "invoice(by: {number: \"" + OWN + "\"}) { id }";
        ask("customer-700101", "{ viewer { accounts { id } } }");
        assertThat(ask("support", "{ " + own + " }").data("/invoice").isNull()).isFalse();
        VENDORS.servers().forEach(vendor -> vendor.calls().clear());

        assertThat(ask("customer-700101", "{ " + own + " }").data("/invoice").isNull())
                .isFalse();
        assertThat(calls()).isEmpty();
    }

    private static List<String> calls() {
        return VENDORS.servers().stream().flatMap(DenialIT::calls).sorted().toList();
    }

    private static Stream<String> calls(StubServer vendor) {
        return vendor.calls().letIn().stream().map(call -> vendor.name() + " " + kind(call.path()));
    }

    /** Without the key that is asked for. */
    private static String kind(String path) {
        return path.replaceAll("[0-9]{4,}|harrowgate-financial|no-such-group", "*");
    }
}
