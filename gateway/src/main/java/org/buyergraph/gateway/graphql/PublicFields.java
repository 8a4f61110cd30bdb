package org.buyergraph.gateway.graphql;

import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Marks requests of nobody, who may ask only for what is public. */
@Component
@Order(RequestOrder.PUBLIC_FIELDS)
final class PublicFields implements WebGraphQlInterceptor {
    /** In the context of an execution: whether nobody is asking. */
    static final String NOBODY = PublicFields.class.getName();

    /** Likewise: whether nothing but a query may be executed. */
    static final String READS_ONLY = PublicFields.class.getName() + ".readsOnly";

    private final Asker asker;

    PublicFields(Asker asker) {
        this.asker = asker;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return asker.isKnown().flatMap(known -> {
            boolean readsOnly = ReadsOnly.holds(request.getAttributes());
            request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                            context -> context.of(NOBODY, !known, READS_ONLY, readsOnly))
                    .build());
            return chain.next(request);
        });
    }
}
