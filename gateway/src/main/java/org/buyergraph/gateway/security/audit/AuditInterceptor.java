package org.buyergraph.gateway.security.audit;

import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Outcome;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has support's documents audited, also those that fail, and those whose answer nobody waited for. */
@Component
@Order(RequestOrder.AUDIT)
final class AuditInterceptor implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        AuditEntry entry = AuditEntry.of(request.getAttributes());
        if (entry == null) {
            return chain.next(request);
        }
        String operation = OperationName.of(request.getDocument(), request.getOperationName());
        return chain.next(request)
                .doOnNext(response ->
                        entry.write(operation, entry.reads().byType(), Outcome.of(response), codes(response)))
                .doOnError(failure -> entry.write(operation, Outcome.FAILED))
                .doOnCancel(() -> entry.write(operation, Outcome.ABANDONED))
                .contextWrite(entry.reads()::in);
    }

    private static List<String> codes(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .map(ResponseError::getExtensions)
                .map(extensions -> String.valueOf(extensions.getOrDefault("code", "BAD_USER_INPUT")))
                .distinct()
                .sorted()
                .toList();
    }
}
