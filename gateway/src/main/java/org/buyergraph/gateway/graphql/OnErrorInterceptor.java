package org.buyergraph.gateway.graphql;

import graphql.ExecutionResult;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a client say what becomes of the parts beside one that failed. */
@Component
@Order(RequestOrder.ON_ERROR)
final class OnErrorInterceptor implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        OnError wanted = OnError.wanted(request.getAttributes());
        if (wanted == OnError.PROPAGATE) {
            return chain.next(request);
        }
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(OnError.class, wanted)).build());
        Mono<WebGraphQlResponse> answer = chain.next(request);
        return wanted == OnError.HALT ? answer.map(OnErrorInterceptor::halted) : answer;
    }

    @SuppressWarnings("NullAway") // no data is what is wanted, and the builder takes it
    private static WebGraphQlResponse halted(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return result.isDataPresent() && !result.getErrors().isEmpty()
                ? response.transform(
                        builder -> builder.data(null).errors(result.getErrors().subList(0, 1)))
                : response;
    }
}
