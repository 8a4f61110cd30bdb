package org.buyergraph.gateway.graphql;

import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.buyergraph.country.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import reactor.core.publisher.Mono;

/** The schema and our way of reading and executing documents, on values that are made up: no backend is asked. */
final class PretendGraph {
    private PretendGraph() {}

    static WebGraphQlHandler handler(LimitsProperties limits) throws Exception {
        AtomicReference<GraphQlSource> made = new AtomicReference<>();
        DocumentCache documents =
                new DocumentCache(1_000_000, new DocumentLimits(limits), new WithoutBudget(), () -> made.get()
                        .schema());
        made.set(GraphQlSource.schemaResourceBuilder()
                .schemaResources(new PathMatchingResourcePatternResolver().getResources("classpath*:schema/*.graphqls"))
                .configureRuntimeWiring(wiring -> {
                    Scalars.all().forEach(wiring::scalar);
                    wiring.codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(PretendGraph::value)));
                })
                .exceptionResolvers(List.of(new FieldErrors()))
                .configureGraphQl(builder -> builder.preparsedDocumentProvider(documents))
                .build());
        return WebGraphQlHandler.builder(new DefaultExecutionGraphQlService(made.get()))
                .interceptor(new ErrorStamp(limits, () -> Mono.just(false)))
                .build();
    }

    private static @Nullable Object value(DataFetchingEnvironment field) {
        return value(field.getFieldType());
    }

    private static @Nullable Object value(GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            Object entry = value(list.getWrappedType());
            return entry == null ? List.of() : List.of(entry, entry);
        }
        if (bare instanceof GraphQLEnumType words) {
            return words.getValues().get(0).getValue();
        }
        if (bare instanceof GraphQLScalarType scalar) {
            return switch (scalar.getName()) {
                case "Int" -> 7;
                case "Boolean" -> true;
                case "Decimal" -> BigDecimal.ONE;
                case "Date" -> LocalDate.EPOCH;
                case "DateTime" -> Instant.EPOCH;
                case "CurrencyCode" -> Currency.getInstance("EUR");
                case "CountryCode" -> new CountryCode("DE");
                case "URL" -> URI.create("https://example.com/");
                default -> "x";
            };
        }
        return bare instanceof GraphQLObjectType ? Map.of() : null;
    }
}
