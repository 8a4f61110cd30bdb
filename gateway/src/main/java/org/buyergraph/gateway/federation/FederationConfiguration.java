package org.buyergraph.gateway.federation;

import graphql.schema.GraphQLScalarType;
import java.util.List;
import org.buyergraph.gateway.graphql.TypeNames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Adds to the schema what makes it a subgraph. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("gateway.federation.enabled")
class FederationConfiguration {
    @Bean
    GraphQlSourceBuilderCustomizer subgraph() {
        ClassNameTypeResolver byRecord = new ClassNameTypeResolver();
        byRecord.setClassNameExtractor(record -> TypeNames.inSupergraph(record.getSimpleName()));
        return builder -> builder.schemaResources(
                        new ClassPathResource("federation/subgraph.graphqls"),
                        new ClassPathResource("federation/entities.graphqls"))
                .typeVisitorsToTransformSchema(List.of(new SupergraphNames()))
                .defaultTypeResolver(byRecord);
    }

    @Bean
    RuntimeWiringConfigurer representations() {
        return wiring -> wiring.scalar(GraphQLScalarType.newScalar()
                .name("_Any")
                .coercing(new RepresentationCoercing())
                .build());
    }
}
