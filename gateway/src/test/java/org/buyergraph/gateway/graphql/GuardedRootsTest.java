package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** Without a viewer nothing but what is public is answered, whichever kind of operation asks for it. */
class GuardedRootsTest {
    private static final TypeDefinitionRegistry TYPES = new SchemaParser().parse("""
            schema { query: Query mutation: Mutation subscription: Live }
            directive @public on FIELD_DEFINITION
            type Query { closed: String open: String @public }
            type Mutation { closed: String open: String @public }
            type Live { closed: String open: String @public }
            """);

    private final AtomicInteger calls = new AtomicInteger();

    private final GraphQL graph = GraphQL.newGraphQL(GuardedRoots.in(new SchemaGenerator()
                    .makeExecutableSchema(
                            TYPES,
                            RuntimeWiring.newRuntimeWiring()
                                    .type("Query", type -> type.defaultDataFetcher(field -> called()))
                                    .type("Mutation", type -> type.defaultDataFetcher(field -> called()))
                                    .type("Live", type -> type.defaultDataFetcher(field -> Flux.just(called())))
                                    .build())))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"query", "mutation", "subscription"})
    void nobodyIsRefusedAndNothingIsCalled(String operation) {
        ExecutionResult result = ask(operation + " { closed }", true);

        assertThat(result.getErrors())
                .singleElement()
                .extracting(GraphQLError::getExtensions)
                .isEqualTo(Map.of("code", "UNAUTHENTICATED"));
        assertThat(calls).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "mutation", "subscription"})
    void whatIsPublicIsAnsweredToNobody(String operation) {
        assertThat(ask(operation + " { open }", true).getErrors()).isEmpty();
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "mutation", "subscription"})
    void aViewerIsAnswered(String operation) {
        assertThat(ask(operation + " { closed }", false).getErrors()).isEmpty();
        assertThat(calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "mutation"})
    void whatStandsBesideARefusalIsAnswered(String operation) {
        ExecutionResult result = ask(operation + " { closed open }", true);

        assertThat(result.getErrors()).hasSize(1);
        assertThat(result.<Map<String, Object>>getData()).containsEntry("open", "told");
    }

    private ExecutionResult ask(String document, boolean nobody) {
        return graph.execute(ExecutionInput.newExecutionInput(document)
                .graphQLContext(Map.of(PublicFields.NOBODY, nobody))
                .build());
    }

    private String called() {
        calls.incrementAndGet();
        return "told";
    }
}
