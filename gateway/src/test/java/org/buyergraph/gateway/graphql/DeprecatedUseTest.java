package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeprecatedUseTest {
    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
                    type Query {
                      bill(number: ID, id: ID @deprecated(reason: "Use number.")): Bill
                      bills(filter: Filter, states: [State!]): [Bill!]
                      something: Something
                    }
                    type Bill { number: ID  id: ID @deprecated(reason: "Use number.")  next: Bill }
                    union Something = Bill
                    input Filter { state: State  paid: Boolean @deprecated(reason: "Use state.") and: [Filter!] }
                    enum State { OPEN  PAID  LATE @deprecated(reason: "Use OPEN.") }
                    """));

    static Stream<Arguments> documents() {
        return Stream.of(
                uses("{ bill(number: 1) { number next { number } } }"),
                uses("{ __typename __schema { queryType { name } } bill { __typename } }"),
                uses("{ bill(number: 1) { number next { id } } }", "Bill.id"),
                uses("{ bill(number: 1) { id other: id } }", "Bill.id"),
                uses("{ bill(id: 1) { number } }", "Query.bill(id:)"),
                uses("{ bills(states: [OPEN, LATE]) { number } }", "State.LATE"),
                uses("{ bills(states: LATE) { number } }", "State.LATE"),
                uses("{ bills(filter: {and: [{paid: true}, {state: LATE}]}) { number } }", "Filter.paid", "State.LATE"),
                uses("query A($f: Filter) { bills(filter: $f) { number } }"),
                uses("{ something { ... on Bill { id } } }", "Bill.id"),
                uses("{ bill { ... { id } } }", "Bill.id"),
                uses("{ bill { ...B next { ...B } } } fragment B on Bill { next { id } }", "Bill.id"),
                uses("query A { bill { number } } query B { bill { id } }", "Bill.id"));
    }

    private static Arguments uses(String document, String... places) {
        return Arguments.of(document, places);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void whatIsDeprecatedIsFoundWhereverItStands(String text, String... places) {
        Document document = Parser.parse(text);
        assertThat(ParseAndValidate.validate(SCHEMA, document, Locale.ENGLISH)).isEmpty();

        assertThat(DeprecatedUse.in(SCHEMA, document)).containsExactly(places);
    }
}
