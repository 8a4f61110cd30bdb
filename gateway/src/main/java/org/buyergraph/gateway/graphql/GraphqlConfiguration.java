package org.buyergraph.gateway.graphql;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.idl.SchemaGenerator;
import java.util.List;
import org.buyergraph.gateway.facts.TurnTakingExecutionStrategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** How documents are parsed, executed and written. */
@Configuration(proxyBeanMethods = false)
class GraphqlConfiguration {
    /** A thousand usual ones; read and made ready, each takes some fifty times its text. */
    private static final long DOCUMENT_CHARACTERS = 2_000_000;

    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> Scalars.all().forEach(wiring::scalar);
    }

    /** Finds no methods: {@link FieldMethods} has them all. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer() {
        AnnotatedControllerConfigurer nothing = new AnnotatedControllerConfigurer();
        nothing.setControllerPredicate(controller -> false);
        return nothing;
    }

    @Bean
    FieldMethods fieldMethods(ApplicationContext application, CursorProperties cursors) {
        return new FieldMethods(application, cursors);
    }

    @Bean
    DocumentCache documents(LimitsProperties limits, CallBudget budget, ObjectProvider<GraphQlSource> source) {
        return new DocumentCache(DOCUMENT_CHARACTERS, new DocumentLimits(limits), budget, () -> source.getObject()
                .schema());
    }

    @Bean
    GraphQlSourceBuilderCustomizer execution(
            ObjectProvider<DataFetcherExceptionResolver> resolvers, DocumentCache documents) {
        return builders -> builders.schemaFactory((types, wiring) ->
                        UntoldDirectives.in(GuardedRoots.in(new SchemaGenerator().makeExecutableSchema(types, wiring))))
                .configureGraphQl(builder -> {
                    List<DataFetcherExceptionResolver> ordered =
                            resolvers.orderedStream().toList();
                    DataFetcherExceptionHandler handler = DataFetcherExceptionResolver.createExceptionHandler(ordered);
                    builder.queryExecutionStrategy(new TurnTakingExecutionStrategy(handler))
                            .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(handler))
                            .preparsedDocumentProvider(documents);
                });
    }
}
