package org.buyergraph.gateway.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.stub.Call;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other subgraphs name by our keys is what our own roots find by them, for whoever asks. */
class FederationIT extends SubgraphGateway {
    private static final DataSet DATA = DataSet.standard();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENTITIES = """
            query($representations: [_Any!]!) {
              _entities(representations: $representations) { __typename ... on Node { id } }
            }""";

    private static final String NAMES = """
            query($representations: [_Any!]!) {
              _entities(representations: $representations) { ... on Account { name } ... on Invoice { number } }
            }""";

    @Autowired
    private GraphQlSource source;

    /**
     * A key of something.
     *
     * @param name that its id is made of
     */
    private record Key(String type, String field, String value, String name) {
        static Key id(String type, String name) {
            return new Key(type, "id", idOf(type, name), name);
        }

        String id() {
            return idOf(type, name);
        }

        private static String idOf(String type, String name) {
            return GlobalId.of(type.replace("BuyerSubscription", "Subscription"), name);
        }

        Map<String, Object> representation() {
            return FederationIT.representation(type, field, value);
        }
    }

    private static List<Key> keys() {
        SampleCustomer customer = DATA.customers().stream()
                .filter(one -> one.id() == 700101)
                .findFirst()
                .orElseThrow();
        return List.of(
                Key.id("Account", Ids.account(101)),
                new Key("Account", "number", "A00000101", Ids.account(101)),
                Key.id("BuyerSubscription", "A-S00000101"),
                new Key("BuyerSubscription", "number", "A-S00000101", "A-S00000101"),
                Key.id("Invoice", Ids.invoice(1001)),
                new Key("Invoice", "number", "INV00001001", Ids.invoice(1001)),
                Key.id("License", "500102"),
                new Key("License", "number", "500102", "500102"),
                Key.id("Namespace", "9100101"),
                new Key("Namespace", "number", "9100101", "9100101"),
                new Key("Namespace", "path", "brightwater-studio", "9100101"),
                Key.id("Customer", "700101"),
                new Key("Customer", "number", "700101", "700101"),
                new Key("Customer", "email", customer.email(), "700101"),
                new Key("Customer", "userId", String.valueOf(customer.userId()), "700101"),
                Key.id("Payment", Ids.payment(106)),
                Key.id("CreditMemo", Ids.creditMemo(1)),
                Key.id("Refund", Ids.refund(1)),
                Key.id("Order", Ids.order(104)),
                Key.id("Opportunity", "0064M00000O0101QAB"),
                Key.id("Plan", DATA.products().get(0).ratePlan().id()));
    }

    @Test
    void everyKeyIsTried() {
        Stream<String> declared = source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getAppliedDirectives("key").stream()
                        .map(key ->
                                type.getName() + "." + key.getArgument("fields").getValue()));

        assertThat(keys())
                .extracting(key -> key.type() + "." + key.field())
                .containsExactlyInAnyOrderElementsOf(declared.toList());
    }

    @Test
    void whateverCanBeLookedUpIsAnEntity() {
        List<String> entities = source
                .schema()
                .getImplementations((GraphQLInterfaceType)
                        Objects.requireNonNull(source.schema().getType("Node")))
                .stream()
                .map(GraphQLNamedType::getName)
                .toList();

        assertThat(keys()).extracting(Key::type).containsAll(entities);
    }

    @Test
    void everyKeyFindsItsThingOnEachRoad() {
        List<Map<String, Object>> all = keys().stream().map(Key::representation).toList();

        List<String> answers = IntStream.range(0, 3)
                .mapToObj(again -> entities("support", all).text())
                .toList();

        JsonNode found = entities("support", all).data("/_entities");
        for (int i = 0; i < all.size(); i++) {
            Key key = keys().get(i);
            assertThat(found.get(i).path("__typename").asString()).as("%s", key).isEqualTo(key.type());
            assertThat(found.get(i).path("id").asString()).as("%s", key).isEqualTo(key.id());
        }
        assertThat(answers).containsOnly(answers.get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "Account, number, A00000104, A00099998",
        "Invoice, number, INV00001004, INV00001005",
        "BuyerSubscription, number, A-S00000103, A-S00099998",
        "License, number, 500104, 599998",
        "Customer, number, 700103, 799998",
        "Customer, email, priya.nair@harrowgate.example, nobody@nowhere.example",
        "Customer, userId, 8203001, 8999998",
        "Namespace, number, 9100103, 9199998",
        "Namespace, path, harrowgate-financial, no-such-group"
    })
    void whatIsHiddenIsNullAsWhatIsMissing(String type, String field, String hidden, String missing) {
        for (boolean readByOthers : List.of(false, true)) {
            List<String> denied = seen(type, field, hidden, readByOthers ? hidden : null);

            assertThat(denied).isEqualTo(seen(type, field, missing, readByOthers ? hidden : null));
            assertThat(denied.get(0)).startsWith("{\"data\":{\"_entities\":[null]}");
        }
    }

    /** What somebody outside can make out: the answer, and whom it cost a call. */
    private List<String> seen(String type, String field, String value, @Nullable String readBefore) {
        startAfresh();
        ask("customer-700101", "{ viewer { accounts { id } } }"); // what the right rests on is not the subject
        if (readBefore != null) {
            assertThat(entities("support", List.of(representation(type, field, readBefore)))
                            .data("/_entities/0/id")
                            .isString())
                    .isTrue();
        }
        VENDORS.servers().forEach(vendor -> vendor.calls().clear());
        String answer = entities("customer-700101", List.of(representation(type, field, value)))
                .text();
        return List.of(
                answer,
                VENDORS.servers().stream()
                        .map(vendor ->
                                vendor.name() + " " + vendor.calls().letIn().size())
                        .toList()
                        .toString());
    }

    @Test
    void whoeverMaySeeSomeIsToldThose() {
        List<Map<String, Object>> several = List.of(
                representation("Account", "number", "A00000101"),
                representation("Account", "number", "A00000104"),
                representation("Invoice", "number", "INV00001001"));

        assertThat(entities("customer-700101", several)
                        .data("/_entities")
                        .valueStream()
                        .map(JsonNode::isNull))
                .containsExactly(false, true, false);
        assertThat(entities("partner-A00000190", several)
                        .data("/_entities")
                        .valueStream()
                        .map(JsonNode::isNull))
                .containsExactly(true, true, true);
    }

    @Test
    void entitiesOfATypeAreLookedUpInOneCall() {
        List<Map<String, Object>> all = new ArrayList<>();
        DATA.accounts().stream()
                .map(SampleAccount::number)
                .limit(40)
                .forEach(number -> all.add(representation("Account", "number", number)));
        assertThat(all).hasSizeGreaterThan(10);
        all.addAll(List.copyOf(all)); // one router names a thing once, another as often as it is there
        all.add(representation("Invoice", "number", "INV00001001"));
        all.add(representation("Invoice", "number", "INV00001004"));

        Answer answer = post(body(NAMES, all), bearer("support"));

        assertThat(answer.data("/_entities").valueStream()).hasSize(all.size()).noneMatch(JsonNode::isNull);
        assertThat(calls())
                .extracting(Call::path)
                .containsExactlyInAnyOrder("/object-query/accounts", "/object-query/invoices");
    }

    @Test
    void whatTheyCostIsKnownBefore() {
        List<Map<String, Object>> all = List.of(
                representation("Account", "number", "A00000101"),
                representation("Account", "number", "A00000104"),
                representation("Namespace", "path", "brightwater-studio"),
                representation("Namespace", "number", "9100103"),
                representation("BuyerSubscription", "number", "A-S00000101"));
        String body = JSON.writeValueAsString(Map.of(
                "query",
                ENTITIES,
                "variables",
                Map.of("representations", all),
                "extensions",
                Map.of("explain", "PLAN")));

        JsonNode plan = post(body, bearer("support")).json().at("/extensions/explain");
        entities("support", all);

        assertThat(plan.path("steps")
                        .valueStream()
                        .map(step -> step.path("calls").asInt() + " × "
                                + step.path("question").asString()))
                .containsExactlyInAnyOrder(
                        "1 × account-by-number", "1 × namespace", "1 × namespace-by-path", "1 × subscription");
        assertThat(calls()).hasSize(4);
    }

    @Test
    void tooManyAtOnceAreRefusedBeforeAnybodyIsCalled() {
        List<Map<String, Object>> all = IntStream.rangeClosed(1, 101)
                .mapToObj(number -> representation("Account", "number", Ids.accountNumber(number)))
                .toList();

        Answer answer = entities("support", all);

        assertThat(answer.problems()).containsExactly("QUERY_TOO_COMPLEX at _entities");
        assertThat(answer.errors().get(0).path("message").asString()).contains("101 representations", "at most 100");
        assertThat(answer.json().path("data").isNull()).isTrue();
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatNamesNothingOfOursFailsForItself() {
        Answer answer = entities(
                "support",
                List.of(
                        representation("Account", "name", "Brightwater Studio LLC"),
                        representation("Money", "id", "x"),
                        representation("Account", "id", GlobalId.of("Invoice", Ids.invoice(1001))),
                        representation("Subscription", "number", "A-S00000101"),
                        representation("License", "number", 500102)));

        assertThat(answer.problems())
                .containsExactly(
                        "BAD_USER_INPUT at _entities/0",
                        "BAD_USER_INPUT at _entities/1",
                        "BAD_USER_INPUT at _entities/2",
                        "BAD_USER_INPUT at _entities/3");
        assertThat(answer.data("/_entities/4/id").asString()).isEqualTo(GlobalId.of("License", "500102"));
        assertThat(entities("support", List.of(Map.of("number", "A00000101"))).problems())
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void theyCanBeWrittenIntoTheDocument() {
        String document =
                "query($number: String) { _entities(representations: [{__typename: \"Account\", number: $number},"
                        + " {__typename: \"License\", number: 500102}]) { ... on Node { id } } }";

        assertThat(ask("support", document, Map.of("number", "A00000101"))
                        .data("/_entities")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(GlobalId.of("Account", Ids.account(101)), GlobalId.of("License", "500102"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        Answer entities = post(body(NAMES, List.of(representation("Account", "number", "A00000101"))), Map.of());
        Answer service = post(JSON.writeValueAsString(Map.of("query", "{ _service { sdl } }")), Map.of());

        assertThat(entities.problems()).containsExactly("UNAUTHENTICATED at _entities");
        assertThat(service.problems()).containsExactly("UNAUTHENTICATED at _service");
        assertThat(List.of(entities, service))
                .allSatisfy(answer ->
                        assertThat(answer.json().path("data").isNull()).isTrue());
        assertThat(calls()).isEmpty();
    }

    @Test
    void whatASubscriptionIsCalledIsNoRoot() {
        Answer answer = ask("support", """
                { account(by: {number: "A00000101"}) { subscriptions { nodes { __typename number } } } }""");

        assertThat(answer.data("/account/subscriptions/nodes/0/__typename").asString())
                .isEqualTo("BuyerSubscription");
        assertThat(ask("support", "{ _service { sdl } }").data("/_service/sdl").asString())
                .contains("type BuyerSubscription implements Node @key(fields : \"id\") @key(fields : \"number\") {")
                .doesNotContain("\ntype Subscription ", "_entities", "_Any", "directive @key");
    }

    private Answer entities(String viewer, List<Map<String, Object>> representations) {
        return post(body(ENTITIES, representations), bearer(viewer));
    }

    private static String body(String document, List<Map<String, Object>> representations) {
        return JSON.writeValueAsString(
                Map.of("query", document, "variables", Map.of("representations", representations)));
    }

    private Map<String, String> bearer(String viewer) {
        return Map.of("Authorization", "Bearer " + issuer().token(viewer));
    }

    private static Map<String, Object> representation(String type, String field, Object value) {
        return Map.of("__typename", type, field, value);
    }

    private static List<Call> calls() {
        return VENDORS.servers().stream()
                .flatMap(vendor -> vendor.calls().letIn().stream())
                .toList();
    }
}
