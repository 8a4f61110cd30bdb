package org.buyergraph.gateway.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.stub.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People, by whatever names them, and the namespaces that are theirs. */
class CustomerIT extends RunningGateway {
    private static final String NAMESPACES =
            "namespaces { totalCount nodes { number name path kind planCode trial { active endsOn } } }";

    @ParameterizedTest
    @CsvSource({
        "number, 700110",
        "number, ' 700110 '",
        "email, Sam@Pebble.example",
        "email, ' sam@pebble.example'",
        "userId, 8210001"
    })
    void aPersonIsFoundByWhateverNamesThem(String by, String value) {
        String person = "{ customer(by: {%s: \"%s\"}) { number name email userId role maySignIn account { number } } }"
                .formatted(by, value);

        for (String viewer : List.of("support", "customer-700110")) {
            assertThat(ask(viewer, person).text())
                    .isEqualTo("{\"data\":{\"customer\":{\"number\":\"700110\",\"name\":\"Sam Tremblay\","
                            + "\"email\":\"sam@pebble.example\",\"userId\":\"8210001\",\"role\":null,"
                            + "\"maySignIn\":true,\"account\":null}}}");
        }
        for (String viewer : List.of("customer-700101", "partner-A00000190", "namespace-9100110")) {
            assertThat(ask(viewer, person).text()).isEqualTo("{\"data\":{\"customer\":null}}");
        }
    }

    @Test
    void aPersonIsFoundByTheirId() {
        String person = "{ customer(by: {id: \"%s\"}) { number role } }".formatted(GlobalId.of("Customer", "700101"));

        assertThat(ask("customer-700101", person).text())
                .isEqualTo("{\"data\":{\"customer\":{\"number\":\"700101\",\"role\":\"MANAGER\"}}}");
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "number, dana, This is not the id of a customer; one looks like 700101.",
        "email, dana, This is not a whole e-mail address; one looks like dana@brightwater.example.",
        "email, 'a@b.example,c@d.example', This is not a whole e-mail address; one looks like dana@brightwater.example.",
        "userId, dokafor, This is not the number of a user; one looks like 8201001."
    })
    void whatCanNameNobodyIsSaidSo(String by, String value, String sentence) {
        Answer answer = ask("support", "{ customer(by: {%s: \"%s\"}) { number } }".formatted(by, value));

        assertThat(answer.problems()).containsExactly("BAD_USER_INPUT at customer");
        assertThat(answer.text()).contains(sentence);
        assertThat(VENDORS.portal().calls().all()).isEmpty();
    }

    @Test
    void whoAsksIsTheFirstOfTheirSignIns() {
        assertThat(ask("customer-700112", "{ viewer { customer { number } customers { number } } }")
                        .text())
                .isEqualTo("{\"data\":{\"viewer\":{\"customer\":{\"number\":\"700112\"},"
                        + "\"customers\":[{\"number\":\"700112\"}]}}}");
        for (String viewer : List.of("support", "partner-A00000190", "namespace-9100101")) {
            assertThat(ask(viewer, "{ viewer { customer { number } } }").text())
                    .isEqualTo("{\"data\":{\"viewer\":{\"customer\":null}}}");
        }
    }

    /** Everybody of an account manages all of it: that is what the portal knows. */
    @Test
    void whoManagesAnAccountIsToldWithTheirRole() {
        assertThat(ask(
                                "customer-700113",
                                "{ account(by: {number: \"A00000112\"}) { people { number role maySignIn } } }")
                        .data("/account/people")
                        .toString())
                .isEqualTo("[{\"number\":\"700112\",\"role\":\"MANAGER\",\"maySignIn\":true},"
                        + "{\"number\":\"700113\",\"role\":\"MANAGER\",\"maySignIn\":true}]");
    }

    /** Without any account: the person, their namespaces, and the plan and trial of each, for one call to each side. */
    @Test
    void whoNeverBoughtAnythingSeesWhatTheyOwn() {
        Answer answer = ask("customer-700110", "{ viewer { customer { account { number } " + NAMESPACES + " } } }");

        assertThat(answer.problems()).isEmpty();
        assertThat(answer.data("/viewer/customer").toString()).isEqualTo("""
                {"account":null,"namespaces":{"totalCount":2,"nodes":[\
                {"number":"9100110","name":"Pebble Games","path":"pebble-games","kind":"GROUP","planCode":"free","trial":null},\
                {"number":"9100410","name":"Sam Tremblay","path":"stremblay","kind":"USER","planCode":"free","trial":null}]}}""");
        assertThat(VENDORS.portal().calls().all()).hasSize(1);
        assertThat(VENDORS.gitlab().calls().all()).hasSize(1);
        assertThat(VENDORS.zuora().calls().letIn()).isEmpty();
    }

    @Test
    void whoTriesAPlanOutSeesUntilWhen() {
        Answer answer = ask("customer-700111", "{ viewer { customer { " + NAMESPACES + " } } }");

        assertThat(answer.data("/viewer/customer/namespaces/nodes/0").toString())
                .isEqualTo("""
                {"number":"9100111","name":"Kumo Works","path":"kumo-works","kind":"GROUP","planCode":"ultimate_trial",\
                "trial":{"active":true,"endsOn":"2026-12-05"}}""");
    }

    /** What the list shows can be asked for, and what belongs to it. */
    @Test
    void whatSomebodyOwnsIsTheirsByEveryName() {
        String owned = "{ namespace(by: {number: \"9100110\"}) { path seats { bought } owners { username } } }";

        assertThat(ask("customer-700110", owned).text())
                .isEqualTo("{\"data\":{\"namespace\":{\"path\":\"pebble-games\",\"seats\":{\"bought\":0},"
                        + "\"owners\":[{\"username\":\"stremblay\"}]}}}");
        assertThat(ask("customer-700101", owned).text()).isEqualTo("{\"data\":{\"namespace\":null}}");
    }

    @Test
    void supportSeesWhatSomebodyOwnsAndWhoManagesTheSameAccountDoesNot() {
        String person = "{ customer(by: {number: \"700112\"}) { number namespaces { totalCount } } }";

        assertThat(ask("support", person)
                        .data("/customer/namespaces/totalCount")
                        .asInt())
                .isEqualTo(13);
        VENDORS.gitlab().calls().clear();
        assertThat(ask("customer-700113", person).text())
                .isEqualTo("{\"data\":{\"customer\":{\"number\":\"700112\",\"namespaces\":null}}}");
        assertThat(VENDORS.gitlab().calls().all()).isEmpty();
    }

    @Test
    void whoHasNoUserHasNoNamespacesAndNobodyIsAsked() {
        assertThat(ask("customer-700108", "{ viewer { customer { namespaces { totalCount } } } }")
                        .text())
                .isEqualTo("{\"data\":{\"viewer\":{\"customer\":{\"namespaces\":null}}}}");
        assertThat(VENDORS.gitlab().calls().all()).isEmpty();
    }

    @Test
    void theirNamespacesArePages() {
        String page = "query($after: String) { viewer { customer { namespaces(first: 5, after: $after) {"
                + " nodes { number } pageInfo { hasNextPage endCursor } } } } }";
        List<String> numbers = Stream.iterate(
                        ask("customer-700112", page),
                        answer -> ask(
                                "customer-700112",
                                page,
                                Map.of(
                                        "after",
                                        answer.data("/viewer/customer/namespaces/pageInfo/endCursor")
                                                .asString())))
                .limit(3)
                .flatMap(answer ->
                        answer.data("/viewer/customer/namespaces/nodes").valueStream())
                .map(namespace -> namespace.path("number").asString())
                .toList();

        assertThat(numbers)
                .isEqualTo(Stream.concat(
                                IntStream.rangeClosed(9_100_201, 9_100_212).mapToObj(String::valueOf),
                                Stream.of("9100412"))
                        .toList());
        assertThat(VENDORS.gitlab().calls().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"503", "403", "401"})
    void whereTheyCannotBeReadTheFieldAloneSaysSo(int status) {
        VENDORS.gitlab().switches().add(Switch.onEverything().status(status));

        Answer answer = ask("customer-700110", "{ viewer { customer { name namespaces { totalCount } } } }");

        assertThat(answer.problems()).containsExactly("BACKEND_UNAVAILABLE at viewer/customer/namespaces from gitlab");
        assertThat(answer.data("/viewer/customer/name").asString()).isEqualTo("Sam Tremblay");
    }
}
