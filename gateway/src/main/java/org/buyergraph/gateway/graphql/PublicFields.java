package org.buyergraph.gateway.graphql;

import java.util.Set;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Marks requests of nobody, who may ask only for what is public. */
@Component
final class PublicFields implements WebGraphQlInterceptor {
    /** Roots that lead to nothing that belongs to anybody. */
    static final Set<String> NAMES = Set.of("plans");

    /** In the context of an execution: whether nobody is asking. */
    static final String NOBODY = PublicFields.class.getName();

    private final Asker asker;

    PublicFields(Asker asker) {
        this.asker = asker;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return asker.isKnown().flatMap(known -> {
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of(NOBODY, !known))
                            .build());
            return chain.next(request);
        });
    }
}
