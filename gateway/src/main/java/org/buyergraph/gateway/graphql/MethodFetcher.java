package org.buyergraph.gateway.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.TrivialDataFetcher;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.facts.ShownFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Computes a field on the general road: calls its method, and where the method wants what nobody knows yet, has that read and
 * calls it again. Trivial to the engine: it is not to observe each field, nor to carry a context along.
 */
final class MethodFetcher implements SelfDescribingDataFetcher<Object>, TrivialDataFetcher<Object> {
    private final FieldMethod method;

    MethodFetcher(FieldMethod method) {
        this.method = method;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        GraphQLContext context = environment.getGraphQlContext();
        ShownFacts request = context.get(ShownFacts.class);
        Facts facts =
                request.at(() -> environment.getExecutionStepInfo().getPath().toList());
        Scope scope = new Scope(facts, context.get(Given.class));
        Field field = new Field(method.bind(environment.getArguments()), scope, request, environment);
        return field.compute();
    }

    /** One field of one object in one request. */
    private final class Field {
        private final FieldArguments arguments;
        private final Scope scope;
        private final ShownFacts request;
        private final DataFetchingEnvironment environment;

        Field(FieldArguments arguments, Scope scope, ShownFacts request, DataFetchingEnvironment environment) {
            this.arguments = arguments;
            this.scope = scope;
            this.request = request;
            this.environment = environment;
        }

        /** A value, or a future of one where something has to be read first. */
        @Nullable Object compute() {
            Object result = method.call(environment.getSource(), arguments, scope);
            if (!(result instanceof Fact<?> fact)) {
                return told(result);
            }
            if (fact instanceof Fact.Failed<?> failed) {
                throw asUnchecked(failed.why());
            }
            if (fact instanceof Fact.Found<?> found) {
                return told(found.value());
            }
            return fact instanceof Fact.Unknown<?> unknown ? later(unknown) : null;
        }

        private CompletionStage<?> later(Fact.Unknown<?> unknown) {
            return request.read(unknown.wants()).thenCompose(read -> again());
        }

        private CompletionStage<?> again() {
            Object result = compute();
            return result instanceof CompletionStage<?> stage ? stage : CompletableFuture.completedStage(result);
        }

        private @Nullable Object told(@Nullable Object value) {
            if (value instanceof Act<?> act) {
                return carriedOut(act);
            }
            if (value instanceof Incomplete<?> incomplete) {
                return incomplete.isWhole() ? incomplete.value() : withErrors(incomplete);
            }
            return value instanceof PartialList<?> list && !list.isWhole()
                    ? withErrors(list)
                    : value instanceof PartialList<?> whole ? whole.values() : value;
        }

        private CompletionStage<?> carriedOut(Act<?> act) {
            return request.during(act.carryOut()).thenApply(this::told);
        }

        private DataFetcherResult<Object> withErrors(Incomplete<?> incomplete) {
            List<GraphQLError> errors = new ArrayList<>();
            ResultPath path = environment.getExecutionStepInfo().getPath();
            incomplete
                    .missing()
                    .forEach((part, why) -> errors.add(FieldErrors.errorOfPart(part, why, environment, path)));
            return DataFetcherResult.<Object>newResult()
                    .data(incomplete.value())
                    .errors(errors)
                    .build();
        }

        private DataFetcherResult<List<@Nullable Object>> withErrors(PartialList<?> list) {
            List<GraphQLError> errors = new ArrayList<>();
            ResultPath path = environment.getExecutionStepInfo().getPath();
            for (int i = 0; i < list.entries().size(); i++) {
                if (list.entries().get(i) instanceof Fact.Failed<?> failed) {
                    errors.add(FieldErrors.error(failed.why(), environment, path.segment(i)));
                }
            }
            return DataFetcherResult.<List<@Nullable Object>>newResult()
                    .data(list.values())
                    .errors(errors)
                    .build();
        }
    }

    private static RuntimeException asUnchecked(Throwable why) {
        return why instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(why);
    }

    @Override
    public String getDescription() {
        return method.toString();
    }

    @Override
    public ResolvableType getReturnType() {
        return method.returnType();
    }

    @Override
    public Map<String, ResolvableType> getArguments() {
        return method.argumentTypes();
    }

    @Override
    public Method asMethod() {
        return method.method();
    }
}
