package org.buyergraph.gateway.prepared;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.schema.GraphQLArgument;
import java.util.List;
import java.util.Locale;
import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.FieldMethod;

/** The arguments of one field of a document, to be read with the variables of a request. */
record VaryingField(FieldMethod method, List<GraphQLArgument> defined, List<Argument> given) {
    FieldArguments arguments(CoercedVariables variables) {
        try {
            return method.bind(ValuesResolver.getArgumentValues(
                    defined, given, variables, GraphQLContext.getDefault(), Locale.ENGLISH));
        } catch (RuntimeException unfit) {
            throw UnpreparedException.because("an argument has to be refused");
        }
    }
}
