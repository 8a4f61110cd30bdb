package org.buyergraph.gateway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the engine makes of a value that must not be null and that cannot be had. */
class OnErrorTest {
    private static final String SDL = "type Query { box: Box } type Box { broken: Int! whole: Int! }";
    private static final String DOCUMENT = "{ box { broken whole } }";

    @Test
    void itTakesWhatItIsInWithIt() {
        ExecutionResult result = executed(OnError.PROPAGATE);

        assertThat(result.<Map<String, Object>>getData()).isEqualTo(Collections.singletonMap("box", null));
        assertThat(result.getErrors()).hasSize(1);
    }

    @Test
    void itIsNullAlone() {
        ExecutionResult result = executed(OnError.NULL);

        assertThat(result.<Map<String, Map<String, Object>>>getData().get("box"))
                .containsEntry("broken", null)
                .containsEntry("whole", 1);
        assertThat(result.getErrors()).hasSize(1);
    }

    private static ExecutionResult executed(OnError wish) {
        PreparsedDocumentEntry entry = wish.in(new PreparsedDocumentEntry(Parser.parse(DOCUMENT)));
        return GraphQL.newGraphQL(schema())
                .preparsedDocumentProvider((input, unlimited) -> CompletableFuture.completedFuture(entry))
                .build()
                .execute(ExecutionInput.newExecutionInput(DOCUMENT).build());
    }

    private static GraphQLSchema schema() {
        DataFetcher<Object> broken = environment -> {
            throw new IllegalStateException("broken");
        };
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("box", environment -> Map.of("whole", 1)))
                .type("Box", type -> type.dataFetcher("broken", broken))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring);
    }
}
