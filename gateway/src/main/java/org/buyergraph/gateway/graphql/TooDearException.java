package org.buyergraph.gateway.graphql;

import graphql.GraphQLError;
import java.util.Locale;
import java.util.Map;

/** A document may make more calls to backends than whoever asks may have made. Says how many, and what makes most of them. */
public final class TooDearException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long calls;
    private final long budget;
    private final String field;

    /**
     * @param calls that it may make
     * @param field that may make most of them, as a path in the answer
     */
    public TooDearException(long calls, long budget, String field) {
        super(
                String.format(
                        Locale.ROOT,
                        "The document may make %,d calls to backends; you may have at most %,d made. Most of them come"
                                + " from %s: leave it out, or ask for smaller pages around it.",
                        calls,
                        budget,
                        field),
                null,
                false,
                false);
        this.calls = calls;
        this.budget = budget;
        this.field = field;
    }

    GraphQLError error() {
        return new CodedError(
                String.valueOf(getMessage()),
                null,
                null,
                Map.of(
                        "code",
                        ErrorCode.BACKEND_BUDGET_EXCEEDED.name(),
                        "calls",
                        calls,
                        "budget",
                        budget,
                        "field",
                        field));
    }
}
