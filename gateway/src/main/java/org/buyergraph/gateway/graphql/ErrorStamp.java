package org.buyergraph.gateway.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every error a code and the id of the request, also those that the engine made. */
@Component
@Order(RequestOrder.ERROR_STAMP)
final class ErrorStamp implements WebGraphQlInterceptor {
    private final Asker asker;

    /** Whether anybody may look into the schema. */
    private final boolean open;

    ErrorStamp(LimitsProperties limits, Asker asker) {
        this.open = limits.introspection();
        this.asker = asker;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).flatMap(response -> stamped(response, request.getId()));
    }

    private Mono<WebGraphQlResponse> stamped(WebGraphQlResponse response, String requestId) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? Mono.just(response)
                : asker.isKnown()
                        .map(known -> response.transform(builder -> builder.errors(errors.stream()
                                .map(error -> stamped(error, requestId, open || known))
                                .toList())));
    }

    private static GraphQLError stamped(GraphQLError error, String requestId, boolean explain) {
        Map<String, Object> given = error.getExtensions();
        boolean ours = given != null && given.containsKey("code");
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (ours) {
            extensions.putAll(given);
        } else {
            extensions.put("code", codeOf(error).name());
        }
        extensions.put("requestId", requestId);
        String message = ours ? error.getMessage() : message(error, explain);
        return new CodedError(message, error.getLocations(), error.getPath(), extensions, error.getErrorType());
    }

    /** @param explain to somebody who knows, or may know, what is in the schema */
    private static String message(GraphQLError error, boolean explain) {
        if (error instanceof BadFaithIntrospectionError) {
            return "The document asks the schema about itself more than once, or too deep.";
        }
        if (error instanceof IntrospectionDisabledError) {
            return "The schema cannot be asked of the graph itself here.";
        }
        if (isAboutTheDocument(error)) {
            return explain || error.getErrorType() == ErrorType.InvalidSyntax
                    ? error.getMessage()
                    : DocumentMistake.of(error);
        }
        return "Something went wrong on our side.";
    }

    private static ErrorCode codeOf(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return ErrorCode.QUERY_TOO_COMPLEX;
        }
        return isAboutTheDocument(error) ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
    }

    /** The engine's own errors about a document, a variable or an argument are written for clients. */
    private static boolean isAboutTheDocument(GraphQLError error) {
        return error instanceof IntrospectionDisabledError
                || error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }
}
