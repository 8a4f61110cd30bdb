package org.buyergraph.gateway.security.audit;

import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.gateway.web.HttpErrorException;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Has support's documents audited, each page of an export by itself, also those that fail, and those whose answer nobody waited for. */
@Component
@Order(RequestOrder.AUDIT)
final class AuditInterceptor implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        AuditEntry begun = AuditEntry.of(request.getAttributes());
        return begun == null ? chain.next(request) : audited(begun, request, chain);
    }

    private static Mono<WebGraphQlResponse> audited(AuditEntry begun, WebGraphQlRequest request, Chain chain) {
        AuditEntry entry = begun.next();
        if (entry == null) {
            return Mono.error(new HttpErrorException(Audit.FULL));
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
