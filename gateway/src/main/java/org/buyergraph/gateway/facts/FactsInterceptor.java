package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens the asking of a request and ends it: when the answer is complete, the time is up, or the client is gone. Tells how fresh
 * the answer is.
 */
@Component
final class FactsInterceptor implements WebGraphQlInterceptor {
    /** In the extensions: of a request {@code true} to be told, of an answer what is told. */
    private static final String FRESHNESS = "freshness";

    private final FactsDesk desk;
    private final Thrift thrift;
    private final Guards guards;
    private final Floors floors;
    private final Duration usualDeadline;

    FactsInterceptor(FactsDesk desk, Thrift thrift, Guards guards, Floors floors, FactsProperties properties) {
        this.desk = desk;
        this.thrift = thrift;
        this.guards = guards;
        this.floors = floors;
        this.usualDeadline = properties.deadline();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestFreshness wanted = RequestFreshness.of(request.getAttributes());
        Telling telling = new Telling(
                wanted.told() || Boolean.TRUE.equals(request.getExtensions().get(FRESHNESS)));
        return OpenedFacts.handedOn()
                .map(opened -> answer(opened, telling, request, chain))
                .defaultIfEmpty(Mono.defer(() -> answerAnew(wanted, telling, request, chain)))
                .flatMap(answer -> answer)
                .map(response -> told(response, telling.told(response.getData())));
    }

    private Mono<WebGraphQlResponse> answerAnew(
            RequestFreshness wanted, Telling telling, WebGraphQlRequest request, Chain chain) {
        return Mono.zip(floors.floor(), thrift.memory(), guards.guards())
                .flatMap(own -> Mono.using(
                        () -> open(request, own.getT2(), wanted.bound(own.getT1()), own.getT3()),
                        opened -> answer(opened, telling, request, chain),
                        OpenedFacts::close));
    }

    private static Mono<WebGraphQlResponse> answer(
            OpenedFacts opened, Telling telling, WebGraphQlRequest request, Chain chain) {
        ShownFacts shown = new ShownFacts(opened.facts(), opened.guard(), telling);
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.of(ShownFacts.class, shown))
                        .build());
        return chain.next(request);
    }

    private OpenedFacts open(WebGraphQlRequest request, Memory memory, Bound bound, Function<Grounds, Guard> guard) {
        Duration deadline = RequestDeadline.of(request.getAttributes(), usualDeadline);
        OpenedFacts opened = desk.open(memory, bound, deadline, guard);
        opened.startTimer();
        return opened;
    }

    private static WebGraphQlResponse told(WebGraphQlResponse response, @Nullable List<Map<String, Object>> told) {
        if (told == null) {
            return response;
        }
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(FRESHNESS, told);
        return response.transform(builder -> builder.extensions(extensions));
    }
}
