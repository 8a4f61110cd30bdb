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
    private static final String UNUSABLE =
            "The document or a variable cannot be used: it does not fit the schema, or cannot be read. See locations.";

    /** Whether to say more, which tells of the schema, and repeats what was sent. */
    private final boolean explain;

    ErrorStamp(LimitsProperties limits) {
        this.explain = limits.introspection();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> stamped(response, request.getId()));
    }

    private WebGraphQlResponse stamped(WebGraphQlResponse response, String requestId) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(
                        errors.stream().map(error -> stamped(error, requestId)).toList()));
    }

    private GraphQLError stamped(GraphQLError error, String requestId) {
        Map<String, Object> given = error.getExtensions();
        boolean ours = given != null && given.containsKey("code");
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (ours) {
            extensions.putAll(given);
        } else {
            extensions.put("code", codeOf(error).name());
        }
        extensions.put("requestId", requestId);
        String message = ours ? error.getMessage() : message(error);
        return new CodedError(message, error.getLocations(), error.getPath(), extensions);
    }

    private String message(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return "The document asks the schema about itself more than once, or too deep.";
        }
        if (error instanceof IntrospectionDisabledError) {
            return "The schema cannot be asked of the graph itself here.";
        }
        if (isAboutTheDocument(error)) {
            return explain ? error.getMessage() : UNUSABLE;
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
