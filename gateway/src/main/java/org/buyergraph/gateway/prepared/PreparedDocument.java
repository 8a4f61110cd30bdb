package org.buyergraph.gateway.prepared;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.gateway.graphql.DeprecatedUse;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.FieldMethods;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.observability.Operation;
import org.buyergraph.gateway.observability.Operations;
import org.jspecify.annotations.Nullable;

/** A valid document with one query, to be run with any variables. Each setting of its switches is made ready once. */
final class PreparedDocument {
    /** Each doubles what may have to be made ready. */
    private static final int MOST_SWITCHES = 4;

    private final GraphQLSchema schema;
    private final FieldMethods methods;
    private final Document document;
    private final OperationDefinition operation;
    private final Set<String> switches;
    private final Operation named;
    private final Map<Map<String, Boolean>, Optional<Preparer.Ready>> ready = new ConcurrentHashMap<>();

    private PreparedDocument(
            GraphQLSchema schema,
            FieldMethods methods,
            Document document,
            OperationDefinition operation,
            Set<String> switches,
            Operation named) {
        this.named = named;
        this.schema = schema;
        this.methods = methods;
        this.document = document;
        this.operation = operation;
        this.switches = switches;
    }

    /** @throws UnpreparedException where the general road has to answer it */
    static PreparedDocument of(GraphQLSchema schema, FieldMethods methods, Document document, Operations counted) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1 || operations.get(0).getOperation() != OperationDefinition.Operation.QUERY) {
            throw UnpreparedException.because("it is not one query");
        }
        Set<String> switches = VariablesIn.switches(document);
        if (switches.size() > MOST_SWITCHES) {
            throw UnpreparedException.because("too much of it is switched on and off");
        }
        OperationDefinition operation = operations.get(0);
        Operation named = counted.of(operation.getName() == null ? OperationName.NONE : operation.getName())
                .using(DeprecatedUse.in(schema, document));
        return new PreparedDocument(schema, methods, document, operation, switches, named);
    }

    boolean isCalled(@Nullable String name) {
        return name == null || name.equals(operation.getName());
    }

    /** The document with the variables of one request. */
    PreparedQuery with(Map<String, Object> variables) {
        CoercedVariables coerced = coerced(variables);
        Preparer.Ready prepared = ready.computeIfAbsent(switched(coerced), this::prepare)
                .orElseThrow(() -> UnpreparedException.because("the general road has to answer it"));
        FieldArguments[] arguments = prepared.varying().stream()
                .map(field -> field.arguments(coerced))
                .toArray(FieldArguments[]::new);
        return new PreparedQuery(named, prepared.roots(), arguments, prepared.isPublic(), prepared.repeatable());
    }

    private CoercedVariables coerced(Map<String, Object> variables) {
        if (operation.getVariableDefinitions().isEmpty()) {
            return CoercedVariables.emptyVariables();
        }
        try {
            return ValuesResolver.coerceVariableValues(
                    schema,
                    operation.getVariableDefinitions(),
                    RawVariables.of(variables),
                    GraphQLContext.getDefault(),
                    Locale.ENGLISH);
        } catch (RuntimeException unfit) {
            throw UnpreparedException.because("a variable has to be refused");
        }
    }

    private Map<String, Boolean> switched(CoercedVariables variables) {
        if (switches.isEmpty()) {
            return Map.of();
        }
        Map<String, Boolean> switched = new HashMap<>();
        switches.forEach(name -> switched.put(name, Boolean.TRUE.equals(variables.get(name))));
        return switched;
    }

    private Optional<Preparer.Ready> prepare(Map<String, Boolean> switched) {
        try {
            return Optional.of(new Preparer(schema, methods, document, switched).prepare(operation));
        } catch (UnpreparedException unfit) {
            return Optional.empty();
        }
    }
}
