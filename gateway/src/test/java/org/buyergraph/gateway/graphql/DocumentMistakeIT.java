package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.testing.Answer;
import org.buyergraph.gateway.testing.StartedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nobody may look into the schema, a mistake in a document is still told so that it can be mended. */
class DocumentMistakeIT {
    private static final SimulatedVendors VENDORS = SimulatedVendors.start();

    private static StartedGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(VENDORS.settings());
        settings.put("gateway.limits.introspection", "false");
        gateway = StartedGateway.with(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        VENDORS.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            { viewer { rolle } }                                             | 'rolle' in type 'Viewer' is undefined  | There is no such field at viewer/rolle.
            { account(number: "A1") { name } }                               | Unknown field argument 'number'        | There is no such argument at account.
            { account { name } }                                             | Missing field argument 'by'            | An argument that is needed has no value at account.
            { viewer }                                                       | Subselection required for type 'Viewer' | Fields have to be selected of this field at viewer.
            { viewer { role { name } } }                                     | Subselection not allowed               | No fields can be selected of this field at viewer/role.
            { plans(first: "many") { totalCount } }                          | 'Int'                                  | A value does not fit the type that is expected at plans.
            query($n: Int) { account(by: {number: $n}) { name } }            | 'String'                               | A variable's type does not fit the place where it is used at account.
            query($n: Nothing) { __typename }                                | Unknown type 'Nothing'                 | There is no such type, or it is none for a variable.
            { __typename @nothing }                                          | Unknown directive 'nothing'            | There is no such directive, or it is not for this place at __typename.
            { plans(first: $n) { totalCount } }                              | Undefined variable 'n'                 | A variable is used that the operation does not declare at plans.
            query($n: Int) { __typename }                                    | Unused variable 'n'                    | A variable is declared that the operation does not use.
            { ...nothing }                                                   | Undefined fragment 'nothing'           | A fragment is missing, never used, used by itself, or there twice.
            query($by: AccountBy!) { account(by: $by) { name } }             | Variable 'by'                          | A variable's value does not fit
            {                                                                | Invalid syntax                         | Invalid syntax
            """)
    void itIsTold(String document, String toThoseWithAToken, String toStrangers) {
        Answer known = gateway.ask(document);
        Answer stranger = gateway.ask(document, Map.of("Authorization", ""));

        for (Answer answer : List.of(known, stranger)) {
            assertThat(answer.problems()).containsOnly("BAD_USER_INPUT");
            assertThat(answer.text()).doesNotContain("java", "graphql.");
        }
        assertThat(messages(known)).contains(toThoseWithAToken);
        assertThat(messages(stranger)).contains(toStrangers);
    }

    private static String messages(Answer answer) {
        return answer.errors().stream()
                .map(error -> error.path("message").asString())
                .toList()
                .toString();
    }
}
