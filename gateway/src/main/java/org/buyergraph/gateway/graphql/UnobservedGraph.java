package org.buyergraph.gateway.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.schema.GraphQLSchema;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

/** The general road for documents that nobody sent: with all that is true of every document, and without what counts them. */
@Component
public final class UnobservedGraph {
    private static final URI NOWHERE = URI.create("/graphql");

    private final WebGraphQlHandler handler;

    UnobservedGraph(GraphQlSource source, ObjectProvider<WebGraphQlInterceptor> interceptors) {
        GraphQL engine = source.graphQl()
                .transform(builder -> builder.instrumentation(SimplePerformantInstrumentation.INSTANCE));
        this.handler = WebGraphQlHandler.builder(
                        new DefaultExecutionGraphQlService(new Unobserved(engine, source.schema())))
                .interceptors(interceptors.orderedStream().toList())
                .build();
    }

    private record Unobserved(GraphQL graphQl, GraphQLSchema schema) implements GraphQlSource {}

    public Mono<WebGraphQlResponse> ask(String document, Map<String, Object> variables) {
        return handler.handleRequest(new WebGraphQlRequest(
                NOWHERE,
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", document, "variables", variables),
                "rehearsal",
                Locale.ENGLISH));
    }
}
