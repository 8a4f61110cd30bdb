package org.buyergraph.gateway.federation;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The keys that each type can be named by, as the schema says. */
@Component
@ConditionalOnBooleanProperty("gateway.federation.enabled")
final class EntityKeys {
    private final SingletonSupplier<Map<String, List<String>>> byType;

    EntityKeys(ObjectProvider<GraphQlSource> source) {
        this.byType = SingletonSupplier.of(() -> read(source.getObject()));
    }

    private static Map<String, List<String>> read(GraphQlSource source) {
        return source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .collect(Collectors.toUnmodifiableMap(GraphQLObjectType::getName, EntityKeys::read));
    }

    private static List<String> read(GraphQLObjectType type) {
        return type.getAppliedDirectives("key").stream().map(EntityKeys::fields).toList();
    }

    private static String fields(GraphQLAppliedDirective key) {
        String fields = key.getArgument("fields").getValue();
        return fields;
    }

    /** In the order in which they are preferred; none where the type is no entity. */
    List<String> of(String type) {
        return byType.obtain().getOrDefault(type, List.of());
    }
}
