package org.buyergraph.gateway.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives every error a code and the id of the request, also those that the engine made. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorStamp implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> stamped(response, request.getId()));
    }

    private static WebGraphQlResponse stamped(WebGraphQlResponse response, String requestId) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(
                        errors.stream().map(error -> stamped(error, requestId)).toList()));
    }

    private static GraphQLError stamped(GraphQLError error, String requestId) {
        Map<String, Object> given = error.getExtensions();
        boolean ours = given != null && given.containsKey("code");
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (ours) {
            extensions.putAll(given);
        } else {
            extensions.put("code", codeOf(error).name());
        }
        extensions.put("requestId", requestId);
        String message = ours || isAboutTheDocument(error) ? error.getMessage() : "Something went wrong on our side.";
        return new CodedError(message, error.getLocations(), error.getPath(), extensions);
    }

    private static ErrorCode codeOf(GraphQLError error) {
        return isAboutTheDocument(error) ? ErrorCode.BAD_USER_INPUT : ErrorCode.INTERNAL;
    }

    /** The engine's own errors about a document, a variable or an argument are written for clients. */
    private static boolean isAboutTheDocument(GraphQLError error) {
        return error.getErrorType() == ErrorType.InvalidSyntax
                || error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }
}
