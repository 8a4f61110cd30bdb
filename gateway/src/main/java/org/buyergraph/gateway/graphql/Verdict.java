package org.buyergraph.gateway.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;
import org.springframework.graphql.server.WebGraphQlResponse;

/** What became of a document, as far as the status of its answer tells. */
public enum Verdict {
    EXECUTED,

    /** With an error at least, whatever there is beside it. */
    EXECUTED_IN_PART,

    UNREADABLE,

    /** It can be read, and breaks a rule, asks for too much, or does not fit its variables. */
    UNUSABLE,

    /** It does more than read. */
    NOT_BY_THIS_METHOD;

    public static Verdict of(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        List<GraphQLError> errors = result.getErrors();
        if (result.isDataPresent()) {
            return errors.isEmpty() ? EXECUTED : EXECUTED_IN_PART;
        }
        if (errors.stream().anyMatch(error -> error.getErrorType() == RequestFault.METHOD)) {
            return NOT_BY_THIS_METHOD;
        }
        return errors.stream().anyMatch(error -> error.getErrorType() == ErrorType.InvalidSyntax)
                ? UNREADABLE
                : UNUSABLE;
    }
}
