package org.buyergraph.gateway.security.audit;

import java.util.List;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.security.audit.Audit.Reading;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
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
    private final Audit audit;

    AuditInterceptor(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return CurrentViewer.find()
                .filter(Audit::concerns)
                .map(support -> Reads.current().flatMap(reads -> audited(support, reads, request, chain)))
                .defaultIfEmpty(Mono.defer(() -> chain.next(request)))
                .flatMap(answer -> answer);
    }

    private Mono<WebGraphQlResponse> audited(
            ViewerAuthentication support, Reads reads, WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .doOnNext(response -> write(support, request, reads, outcome(response), codes(response)))
                .doOnError(failure -> write(support, request, reads, "failed", List.of()))
                .doOnCancel(() -> write(support, request, reads, "abandoned", List.of()))
                .contextWrite(reads::in);
    }

    private void write(
            ViewerAuthentication support, WebGraphQlRequest request, Reads reads, String outcome, List<String> errors) {
        audit.write(support, new Reading(operation(request), reads.byType(), outcome, errors, request.getId()));
    }

    private static String operation(WebGraphQlRequest request) {
        return OperationName.of(request.getDocument(), request.getOperationName());
    }

    private static String outcome(WebGraphQlResponse response) {
        if (response.getErrors().isEmpty()) {
            return "complete";
        }
        return response.isValid() ? "partial" : "refused";
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
