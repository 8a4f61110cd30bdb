package org.buyergraph.gateway.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.facts.DeadlineExceededException;
import org.buyergraph.gateway.facts.StaleRefusedException;
import org.buyergraph.id.MalformedNameException;
import org.buyergraph.spi.BackendException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one place where a failure becomes an error of the answer. What is internal goes to the log. */
@Component
public final class FieldErrors implements DataFetcherExceptionResolver {
    /** In the engine's context and in the log: of the trace that the request is part of, where it is traced. */
    private static final String TRACE_ID = "traceId";

    private static final Logger log = LoggerFactory.getLogger(FieldErrors.class);

    /** Has what is logged of the request say of which trace it is. */
    public static void trace(WebGraphQlRequest request, String traceId) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(context -> context.of(TRACE_ID, traceId)).build());
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment environment) {
        ResultPath path = environment.getExecutionStepInfo().getPath();
        return Mono.just(List.of(error(failure, environment, path)));
    }

    /** What is there is told beside it: the error says which part is not. */
    static GraphQLError errorOfPart(
            String part, Throwable failure, DataFetchingEnvironment environment, ResultPath path) {
        GraphQLError error = error(failure, environment, path);
        Map<String, Object> extensions = new LinkedHashMap<>(error.getExtensions());
        extensions.put("part", part);
        return new CodedError(error.getMessage(), error.getLocations(), error.getPath(), extensions);
    }

    static GraphQLError error(Throwable failure, DataFetchingEnvironment environment, ResultPath path) {
        if (failure instanceof BackendException backend) {
            told(log.atInfo(), environment).log("{} at {}", backend.getMessage(), path);
            return backend(backend, environment, path);
        }
        if (failure instanceof StaleRefusedException refused) {
            told(log.atInfo(), environment).log("{} at {}, and what is old is refused", refused.getMessage(), path);
            return build(
                    ErrorCode.STALE_REFUSED,
                    "Only an old answer is there, and you refused old ones. Ask again, or send a greater max-stale.",
                    extensions(refused.why()),
                    environment,
                    path);
        }
        if (failure instanceof DeadlineExceededException) {
            return simple(
                    ErrorCode.DEADLINE_EXCEEDED,
                    "The request's time was up before this part was there. Ask for less, or again.",
                    environment,
                    path);
        }
        boolean isInput = failure instanceof BadUserInputException
                || failure instanceof MalformedNameException
                || (failure instanceof GraphQLError engine && engine.getErrorType() == ErrorType.ValidationError);
        if (isInput) {
            return simple(ErrorCode.BAD_USER_INPUT, String.valueOf(failure.getMessage()), environment, path);
        }
        if (failure instanceof TooComplexException) {
            return simple(ErrorCode.QUERY_TOO_COMPLEX, String.valueOf(failure.getMessage()), environment, path);
        }
        if (failure instanceof ForbiddenException) {
            return simple(ErrorCode.FORBIDDEN, String.valueOf(failure.getMessage()), environment, path);
        }
        told(log.atError(), environment).setCause(failure).log("Unexpected at {}", path);
        return simple(
                ErrorCode.INTERNAL,
                "Something went wrong on our side. Tell us the requestId and we can find it.",
                environment,
                path);
    }

    /** With what it is found by, in logs that have places for it. */
    private static LoggingEventBuilder told(LoggingEventBuilder line, DataFetchingEnvironment environment) {
        LoggingEventBuilder found = line.addKeyValue("requestId", environment.getExecutionId());
        String trace = environment.getGraphQlContext().get(TRACE_ID);
        return trace == null ? found : found.addKeyValue(TRACE_ID, trace);
    }

    private static GraphQLError backend(
            BackendException failure, DataFetchingEnvironment environment, ResultPath path) {
        Map<String, Object> extensions = extensions(failure);
        return switch (failure.problem()) {
            case UNAVAILABLE ->
                build(
                        ErrorCode.BACKEND_UNAVAILABLE,
                        "A system that this part comes from is unavailable. Other parts do not depend on it; ask again later.",
                        extensions,
                        environment,
                        path);
            case TIMEOUT ->
                build(
                        ErrorCode.BACKEND_TIMEOUT,
                        "A system that this part comes from did not answer in time. Ask again.",
                        extensions,
                        environment,
                        path);
            case BAD_RESPONSE ->
                build(
                        ErrorCode.BACKEND_BAD_RESPONSE,
                        "A system that this part comes from gave an answer that cannot be used.",
                        extensions,
                        environment,
                        path);
        };
    }

    private static Map<String, Object> extensions(BackendException failure) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("backend", failure.backend().name());
        Duration retryAfter = failure.retryAfter();
        if (retryAfter != null) {
            extensions.put("retryAfter", retryAfter.toSeconds());
        }
        return extensions;
    }

    private static GraphQLError simple(
            ErrorCode code, String message, DataFetchingEnvironment environment, ResultPath path) {
        return build(code, message, Map.of(), environment, path);
    }

    private static GraphQLError build(
            ErrorCode code,
            String message,
            Map<String, Object> more,
            DataFetchingEnvironment environment,
            ResultPath path) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        extensions.putAll(more);
        return new CodedError(message, List.of(environment.getField().getSourceLocation()), path.toList(), extensions);
    }
}
