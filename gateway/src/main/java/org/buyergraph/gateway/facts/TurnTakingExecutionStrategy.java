package org.buyergraph.gateway.facts;

import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import java.util.concurrent.CompletableFuture;

/** Executes a document as a turn: what its fields ask at once goes off together. */
public final class TurnTakingExecutionStrategy extends AsyncExecutionStrategy {
    public TurnTakingExecutionStrategy(DataFetcherExceptionHandler handler) {
        super(handler);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        return Turn.take(() -> super.execute(context, parameters));
    }
}
