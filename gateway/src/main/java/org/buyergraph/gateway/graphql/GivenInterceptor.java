package org.buyergraph.gateway.graphql;

import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the methods of fields what is true of their request as a whole. */
@Component
@Order(RequestOrder.GIVENS)
final class GivenInterceptor implements WebGraphQlInterceptor {
    private final Givens givens;

    GivenInterceptor(Givens givens) {
        this.givens = givens;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return givens.given().flatMap(given -> {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of(Given.class, given))
                            .build());
            return chain.next(request);
        });
    }
}
