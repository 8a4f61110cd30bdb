package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of each root somebody has said who may ask for it, whichever kind of operation begins with it. */
class RootCheckTest {
    private static final RuledTypes ONLY_ACCOUNTS_HAVE_A_RULE = type -> type.equals("Account");

    private static final String RULED = "account: Account";

    @ParameterizedTest
    @CsvSource({
        "account: Account!",
        "accounts: [Account]",
        "page: AccountConnection",
        "known: Known",
        "payload: Payload @authenticated",
        "payload: Payload @public",
        "count: Int @public"
    })
    void aRootWithARuleOrADirectiveIsGood(String root) {
        assertThatCode(() -> check(root, root, root)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "wanted: Payload, Payload",
        "wanted: [Payload!]!, Payload",
        "wanted: PayloadConnection, Payload",
        "wanted: Node, Payload",
        "wanted: Either, Payload",
        "wanted: Int @other, Int"
    })
    void anyOtherStopsTheStartAndIsNamed(String root, String unruled) {
        assertStops("Query.wanted", unruled, () -> check(root, RULED, RULED));
        assertStops("Mutation.wanted", unruled, () -> check(RULED, root, RULED));
        assertStops("Live.wanted", unruled, () -> check(RULED, RULED, root));
    }

    @Test
    void aSchemaWithQueriesAloneIsGood() {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse("type Query { account: Account } type Account { id: ID }"));

        assertThatCode(() -> RootCheck.check(schema, ONLY_ACCOUNTS_HAVE_A_RULE)).doesNotThrowAnyException();
    }

    private static void assertStops(String root, String unruled, ThrowingCallable start) {
        assertThatIllegalStateException()
                .isThrownBy(start)
                .withMessageStartingWith(
                        "Nobody says who may ask for " + root + ": there is no rule for " + unruled + ". ");
    }

    private static void check(String query, String mutation, String live) {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse("""
                schema { query: Query mutation: Mutation subscription: Live }
                directive @public on FIELD_DEFINITION
                directive @authenticated on FIELD_DEFINITION
                directive @other on FIELD_DEFINITION
                type Query { %s }
                type Mutation { %s }
                type Live { %s }
                interface Node { id: ID }
                interface Known { name: String }
                union Either = Account | Payload
                type Account implements Node & Known { id: ID name: String }
                type Payload implements Node { id: ID }
                type AccountConnection { nodes: [Account!]! pageInfo: PageInfo! }
                type PayloadConnection { nodes: [Payload!]! pageInfo: PageInfo! }
                type PageInfo { hasNextPage: Boolean! }
                """.formatted(query, mutation, live)));
        RootCheck.check(schema, ONLY_ACCOUNTS_HAVE_A_RULE);
    }
}
