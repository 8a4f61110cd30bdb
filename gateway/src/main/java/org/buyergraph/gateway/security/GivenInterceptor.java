package org.buyergraph.gateway.security;

import java.net.URI;
import java.util.Optional;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.web.RequestOrigin;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the methods of fields what is true of their request as a whole. */
@Component
final class GivenInterceptor implements WebGraphQlInterceptor {
    private static final URI NOWHERE = URI.create("/");

    private final RequestGivens givens;

    GivenInterceptor(RequestGivens givens) {
        this.givens = givens;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Mono<Optional<ViewerAuthentication>> asker = ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .ofType(ViewerAuthentication.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(asker, RequestOrigin.current().defaultIfEmpty(NOWHERE))
                .map(known -> givens.of(known.getT1().orElse(null), known.getT2()))
                .flatMap(given -> {
                    request.configureExecutionInput(
                            (input, builder) -> builder.graphQLContext(context -> context.of(Given.class, given))
                                    .build());
                    return chain.next(request);
                });
    }
}
