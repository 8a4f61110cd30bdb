package org.buyergraph.gateway.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.stub.Call;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What orders changed, and which of them made which version of a subscription. */
class OrdersIT extends RunningGateway {
    private static final String VERSIONS = """
            { subscription(by: {number: "%s"}) { versions { version orderedOn order { number } } } }""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A00000101 | O-00000101 | bought 20 seats of SaaS - Premium - 1 Year",
                "A00000101 | O-00000102 | 20 → 25 seats",
                "A00000101 | O-00000103 | bought 25 seats of GitLab Duo Pro - 1 Year",
                "A00000102 | O-00000105 | renewed until 2027-09-15, 100 → 120 seats",
                "A00000103 | O-00000106 | renewed until 2027-05-01",
                "A00000111 | O-00000108 | canceled as of 2026-09-10"
            })
    void anOrderSaysInWordsWhatItChanged(String account, String number, String text) {
        assertThat(texts(account, number)).isEqualTo(text);
    }

    @Test
    void itSaysTheSameAsData() {
        JsonNode changes = order("A00000102", "O-00000105", """
                changes { kind effectiveOn quantityBefore quantityAfter seatsBefore seatsAfter termEnd autoRenew subscription { number } }""").path("changes");

        assertThat(changes.toString()).isEqualTo("""
                [{"kind":"RENEW","effectiveOn":"2026-09-15","quantityBefore":"100","quantityAfter":"120",\
                "seatsBefore":100,"seatsAfter":120,\
                "termEnd":"2027-09-15","autoRenew":null,"subscription":{"number":"A-S00000103"}},\
                {"kind":"CHANGE_PRODUCT","effectiveOn":"2026-09-15","quantityBefore":"100","quantityAfter":"120",\
                "seatsBefore":100,"seatsAfter":120,\
                "termEnd":null,"autoRenew":null,"subscription":{"number":"A-S00000103"}}]""");
    }

    /** Replaced by key, and put back: the data is everybody's. */
    @Test
    void thatAutomaticRenewalWasSwitchedOffIsTold() {
        SampleOrder order = VENDORS.data().orders().stream()
                .filter(one -> one.number().equals("O-00000102"))
                .findFirst()
                .orElseThrow();
        SampleOrder.Part part = order.parts().get(0);
        List<SampleOrder.Action> actions = new ArrayList<>(part.actions());
        actions.add(new SampleOrder.Action(
                "TermsAndConditions",
                1,
                LocalDate.parse("2026-06-01"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false));
        VENDORS.data().add(Altered.with(order, "parts", List.of(Altered.with(part, "actions", actions))));
        try {
            assertThat(texts("A00000101", "O-00000102")).isEqualTo("20 → 25 seats, automatic renewal off");
        } finally {
            VENDORS.data().add(order);
        }
    }

    @Test
    void withoutTheVersionsAnOrderIsThereAndWhatItChangedIsAnError() {
        VENDORS.zuora().switches().add(Switch.on("/object-query/subscriptions").status(503));

        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { transactions(filter: {kinds: [ORDER]}, first: 1) { nodes {
                  record { ... on Order { number changes { text } } } } } } }""");

        assertThat(answer.data("/account/transactions/nodes/0/record").toString())
                .isEqualTo("{\"number\":\"O-00000103\",\"changes\":null}");
        assertThat(answer.problems())
                .containsExactly("BACKEND_UNAVAILABLE at account/transactions/nodes/0/record/changes from zuora");
    }

    @Test
    void eachVersionTellsTheOrderThatMadeIt() {
        assertThat(versions("support", "A-S00000101")).isEqualTo("""
                [{"version":1,"orderedOn":"2026-03-01","order":{"number":"O-00000101"}},\
                {"version":2,"orderedOn":"2026-06-01","order":{"number":"O-00000102"}}]""");
        assertThat(versions("support", "A-S00000113"))
                .as("the order that ended it only wrote to the version that another made")
                .isEqualTo("[{\"version\":1,\"orderedOn\":\"2026-01-10\",\"order\":{\"number\":\"O-00000107\"}}]");
        assertThat(versions("support", "A-S00000107")).isEqualTo("[{\"version\":1,\"orderedOn\":null,\"order\":null}]");
    }

    @Test
    void anOrderThatFailedMadeNothing() {
        SampleOrder order = VENDORS.data().orders().stream()
                .filter(one -> one.number().equals("O-00000102"))
                .findFirst()
                .orElseThrow();
        VENDORS.data().add(Altered.with(order, "status", "Failed"));
        try {
            assertThat(versions("support", "A-S00000101"))
                    .contains("{\"version\":2,\"orderedOn\":null,\"order\":null}");
        } finally {
            VENDORS.data().add(order);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"namespace-9100101", "namespace-9100103"})
    void whereOrdersAreHiddenNobodyIsEvenAsked(String viewer) {
        String number = viewer.equals("namespace-9100101") ? "A-S00000101" : "A-S00000104";

        assertThat(versions(viewer, number)).doesNotContain("O-0", "\"orderedOn\":\"");
        assertThat(VENDORS.zuora().calls().letIn()).extracting(Call::path).doesNotContain("/object-query/orders");
    }

    @Test
    void allVersionsOfAllSubscriptionsCostOneCallForTheirOrders() {
        Answer answer = ask("support", """
                { a: account(by: {number: "A00000101"}) { ...Versions } b: account(by: {number: "A00000102"}) { ...Versions }
                  c: account(by: {number: "A00000103"}) { ...Versions } d: account(by: {number: "A00000106"}) { ...Versions } }
                fragment Versions on Account { subscriptions { nodes { versions { orderedOn order { number changes { text } } } } } }""");

        assertThat(answer.problems()).isEmpty();
        assertThat(VENDORS.zuora().calls().letIn())
                .extracting(Call::path)
                .containsExactlyInAnyOrder(
                        "/object-query/accounts",
                        "/object-query/subscriptions",
                        "/object-query/subscriptions",
                        "/object-query/orders");
    }

    private String versions(String viewer, String number) {
        Answer answer = ask(viewer, VERSIONS.formatted(number));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/subscription/versions").toString();
    }

    private String texts(String account, String number) {
        return String.join(
                ", ",
                order(account, number, "changes { text }")
                        .path("changes")
                        .valueStream()
                        .map(change -> change.path("text").asString())
                        .toList());
    }

    private JsonNode order(String account, String number, String fields) {
        Answer answer = ask("support", """
                { account(by: {number: "%s"}) { transactions(filter: {kinds: [ORDER]}) { nodes {
                  record { ... on Order { number %s } } } } } }""".formatted(account, fields));
        assertThat(answer.problems()).isEmpty();
        return answer.data("/account/transactions/nodes")
                .valueStream()
                .map(node -> node.path("record"))
                .filter(order -> order.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
