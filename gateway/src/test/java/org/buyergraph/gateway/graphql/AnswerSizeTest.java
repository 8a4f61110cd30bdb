package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is counted alike whichever kind of operation asks for it. */
class AnswerSizeTest {
    private final GraphQLSchema schema =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse("""
            schema { query: Query mutation: Mutation subscription: Live }
            type Query { things(first: Int): Things }
            type Mutation { things(first: Int): Things }
            type Live { things(first: Int): Things }
            type Things { nodes: [Thing!]! pageInfo: PageInfo! }
            type Thing { name: String }
            type PageInfo { hasNextPage: Boolean! }
            """));

    @ParameterizedTest
    @ValueSource(strings = {"query", "mutation", "subscription"})
    void everyEntryOfAFullPageCounts(String operation) {
        String document = operation + " { things(first: 50) { nodes { name } } }";

        assertThat(AnswerSize.of(schema, Parser.parse(document), null, Map.of()).objects())
                .isEqualTo(51);
    }
}
