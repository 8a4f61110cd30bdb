package org.buyergraph.gateway.price;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.buyergraph.gateway.command.Commands;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** Says what a document costs at most, before it runs. */
@Component
final class Prices {
    private final Supplier<GraphQLSchema> schema;
    private final Asks asks = Asks.read();
    private final Tariff tariff;
    private final HiddenTypes hidden;

    @Autowired
    Prices(ObjectProvider<GraphQlSource> source, Answers answers, HiddenTypes hidden, Commands commands) {
        this(() -> source.getObject().schema(), answers, hidden, commands.all());
    }

    Prices(Supplier<GraphQLSchema> schema, Answers answers, HiddenTypes hidden, Collection<Command<?, ?>> commands) {
        this.hidden = hidden;
        this.schema = schema;
        this.tariff = new Tariff(answers, commands);
    }

    /** Of the operation of that name, or of the first one. */
    Price of(Document document, @Nullable String name, Map<String, Object> variables, Asker asker) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .findFirst()
                .map(operation -> ofOperation(document, operation, variables, asker))
                .orElse(new Price(List.of()));
    }

    /** @param variables null: whatever they are */
    Price ofOperation(
            Document document, OperationDefinition operation, @Nullable Map<String, Object> variables, Asker asker) {
        return new Pricing(schema.get(), asks, tariff, hidden, document, new Sizes(operation, variables), asker)
                .notes(operation)
                .price();
    }
}
