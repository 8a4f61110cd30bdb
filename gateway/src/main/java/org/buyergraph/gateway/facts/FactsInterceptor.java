package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opens the asking of a request and ends it: when the answer is complete, the time is up, or the client is gone. */
@Component
final class FactsInterceptor implements WebGraphQlInterceptor {
    private final Memory memory;
    private final Guards guards;
    private final Duration usualDeadline;
    private final Duration patience;

    FactsInterceptor(Memory memory, Guards guards, FactsProperties properties) {
        this.memory = memory;
        this.guards = guards;
        this.usualDeadline = properties.deadline();
        this.patience = properties.patience();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.using(() -> open(request), opened -> answer(opened.facts(), request, chain), Opened::close);
    }

    private Mono<WebGraphQlResponse> answer(RequestFacts facts, WebGraphQlRequest request, Chain chain) {
        return guards.guard(facts).flatMap(guard -> {
            Facts shown = new FieldFacts(facts, guard);
            request.configureExecutionInput(
                    (input, builder) -> builder.graphQLContext(context -> context.of(Facts.class, shown))
                            .build());
            return chain.next(request);
        });
    }

    private Opened open(WebGraphQlRequest request) {
        RequestFacts facts = new RequestFacts(memory, Bound.USUAL, patience);
        Duration deadline = RequestDeadline.of(request.getAttributes(), usualDeadline);
        return new Opened(
                facts, Schedulers.parallel().schedule(facts::end, deadline.toMillis(), TimeUnit.MILLISECONDS));
    }

    private record Opened(RequestFacts facts, Disposable timer) {
        void close() {
            timer.dispose();
            facts.end();
        }
    }
}
