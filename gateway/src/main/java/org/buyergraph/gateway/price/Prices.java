package org.buyergraph.gateway.price;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import org.buyergraph.memory.Answers;
import org.jspecify.annotations.Nullable;

/** Says what a document costs at most, before it runs. */
final class Prices {
    private final GraphQLSchema schema;
    private final Asks asks;
    private final Tariff tariff;

    Prices(GraphQLSchema schema, Asks asks, Answers answers) {
        this.schema = schema;
        this.asks = asks;
        this.tariff = new Tariff(answers);
    }

    /** @param variables null: whatever they are */
    Price of(
            Document document,
            @Nullable String operation,
            @Nullable Map<String, Object> variables,
            Pricing.Asker asker) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> operation == null || operation.isEmpty() || operation.equals(one.getName()))
                .findFirst()
                .map(one -> new Pricing(schema, asks, tariff, document, new Sizes(one, variables), asker)
                        .notes(one)
                        .price())
                .orElse(new Price(List.of()));
    }
}
