package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives each GraphQL request facts of its own to ask, and ends them: when the answer is complete, the time is up, or the client
 * is gone. Tells how fresh the answer is.
 */
@Component
@Order(RequestOrder.FACTS)
final class FactsInterceptor implements WebGraphQlInterceptor {
    /** In the extensions: of a request {@code true} to be told, of an answer what is told. */
    private static final String FRESHNESS = "freshness";

    private final QuotaReserve quotaReserve;
    private final Guards guards;
    private final Floors floors;
    private final Duration usualDeadline;
    private final Duration patience;

    FactsInterceptor(QuotaReserve quotaReserve, Guards guards, Floors floors, FactsProperties properties) {
        this.quotaReserve = quotaReserve;
        this.guards = guards;
        this.floors = floors;
        this.usualDeadline = properties.deadline();
        this.patience = properties.patience();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        RequestFreshness wanted = RequestFreshness.of(request.getAttributes());
        FreshnessReport report = new FreshnessReport(
                wanted.told() || Boolean.TRUE.equals(request.getExtensions().get(FRESHNESS)));
        return OpenedFacts.handedOn()
                .map(opened -> answer(new ShownFacts(opened.facts(), opened.guard(), report), request, chain))
                .defaultIfEmpty(Mono.defer(() -> answerAnew(wanted, report, request, chain)))
                .flatMap(answer -> answer)
                .map(response -> told(response, report.told(response.getData())));
    }

    private Mono<WebGraphQlResponse> answerAnew(
            RequestFreshness wanted, FreshnessReport report, WebGraphQlRequest request, Chain chain) {
        return Mono.zip(floors.floor(), quotaReserve.memory())
                .flatMap(own -> Mono.using(
                        () -> open(request, own.getT2(), wanted.bound(own.getT1())),
                        facts -> guards.guard(facts.grounds())
                                .flatMap(guard -> answer(new ShownFacts(facts, guard, report), request, chain)),
                        RequestFacts::end));
    }

    private static Mono<WebGraphQlResponse> answer(ShownFacts shown, WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.of(ShownFacts.class, shown))
                        .build());
        shown.facts().waits().noteIn(request.getAttributes());
        return chain.next(request).doOnNext(response -> noteShelfLife(shown, request, response));
    }

    /** A part that is missing, or was read anew in vain, is not to be kept by others. */
    private static void noteShelfLife(ShownFacts shown, WebGraphQlRequest request, WebGraphQlResponse response) {
        if (ShelfLife.isWanted(request.getAttributes()) && response.getErrors().isEmpty()) {
            ShelfLife.note(request.getAttributes(), shown.facts().believedFor());
        }
    }

    private static WebGraphQlResponse told(WebGraphQlResponse response, @Nullable List<Map<String, Object>> told) {
        if (told == null) {
            return response;
        }
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(FRESHNESS, told);
        return response.transform(builder -> builder.extensions(extensions));
    }

    private RequestFacts open(WebGraphQlRequest request, Memory memory, Bound bound) {
        RequestFacts facts = new RequestFacts(memory, bound, patience);
        facts.endAfter(RequestDeadline.of(request.getAttributes(), usualDeadline));
        return facts;
    }
}
