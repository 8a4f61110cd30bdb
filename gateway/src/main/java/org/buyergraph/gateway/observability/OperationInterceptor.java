package org.buyergraph.gateway.observability;

import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.DeprecatedUse;
import org.buyergraph.gateway.graphql.FieldErrors;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Outcome;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sees what is asked on the general road, how it ends, and which errors are told. */
@Component
@Order(RequestOrder.WATCH)
final class OperationInterceptor implements WebGraphQlInterceptor {
    private final Operations operations;
    private final ErrorMeters errors;

    OperationInterceptor(Operations operations, ErrorMeters errors) {
        this.operations = operations;
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestWatch watch = RequestWatch.of(request.getAttributes());
        if (watch == null) {
            return chain.next(request);
        }
        if (watch.operation() == null) {
            watch.asks(operations.of(OperationName.of(request.getDocument(), request.getOperationName())));
        }
        String traceId = watch.traceId();
        if (traceId != null) {
            FieldErrors.trace(request, traceId);
        }
        return chain.next(request).doOnNext(response -> ended(watch, response));
    }

    private void ended(RequestWatch watch, WebGraphQlResponse response) {
        watch.ends(Outcome.of(response));
        watch.uses(DeprecatedUse.of(response));
        response.getErrors().forEach(errors::told);
    }
}
