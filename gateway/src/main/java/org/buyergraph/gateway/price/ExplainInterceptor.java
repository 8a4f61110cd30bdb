package org.buyergraph.gateway.price;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.Held;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.graphql.CheckedDocuments;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.security.identity.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers a request that wants to know what it would cost with the plan for it: nobody is called, and the document is not run. For
 * who may not know, and for a document that would be refused, it is as if that had not been asked.
 */
@Component
@Order(RequestOrder.EXPLAIN)
final class ExplainInterceptor implements WebGraphQlInterceptor {
    /** In the extensions: of a request {@code "PLAN"}, of an answer the plan. */
    private static final String EXPLAIN = "explain";

    private static final String PLAN = "PLAN";

    private final Prices prices;
    private final CheckedDocuments checked;
    private final PreparedDocuments prepared;
    private final FactsDesk desk;
    private final Givens givens;
    private final ExplainProperties properties;

    ExplainInterceptor(
            Prices prices,
            CheckedDocuments checked,
            PreparedDocuments prepared,
            FactsDesk desk,
            Givens givens,
            ExplainProperties properties) {
        this.prices = prices;
        this.checked = checked;
        this.prepared = prepared;
        this.desk = desk;
        this.givens = givens;
        this.properties = properties;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return PLAN.equals(request.getExtensions().get(EXPLAIN))
                ? givens.given().flatMap(given -> explained(request, given, chain))
                : chain.next(request);
    }

    private Mono<WebGraphQlResponse> explained(WebGraphQlRequest request, Given given, Chain chain) {
        Viewer viewer = (Viewer) given.of(Viewer.class);
        Document document = viewer == null || !properties.viewers().contains(viewer.kind())
                ? null
                : checked.check(request.getDocument(), request.getOperationName(), variables(request));
        if (document == null) {
            return chain.next(request);
        }
        Price price = prices.of(document, request.getOperationName(), variables(request), Asker.of(viewer));
        return held(request, given).map(held -> response(request, plan(price, held)));
    }

    @SuppressWarnings("NullAway") // a value may be null, and whoever reads one reckons with it
    private static Map<String, Object> variables(WebGraphQlRequest request) {
        return request.getVariables();
    }

    /** What is in memory, as far as the document can be run on that alone. */
    private Mono<Map<String, Held>> held(WebGraphQlRequest request, Given given) {
        PreparedQuery query = prepared.find(request.getDocument(), request.getOperationName(), variables(request));
        return query == null
                ? Mono.just(Map.of())
                : desk.open()
                        .flatMap(
                                own -> Mono.using(() -> own, opened -> held(query, opened, given), OpenedFacts::close));
    }

    private static Mono<Map<String, Held>> held(PreparedQuery query, OpenedFacts opened, Given given) {
        return Mono.fromSupplier(() -> {
            query.run(new Scope(opened.shown(List::of), given));
            return opened.facts().held();
        });
    }

    private static Map<String, Object> plan(Price price, Map<String, Held> held) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("calls", price.calls());
        plan.put("callsWithLongestLists", price.mostCalls());
        plan.put("callsByBackend", price.callsByBackend());
        plan.put("dearest", price.dearest());
        plan.put("steps", price.lines().stream().map(ExplainInterceptor::step).toList());
        plan.put("memory", remembered(held));
        plan.put("drawing", Drawing.of(price).lines().toList());
        return plan;
    }

    private static Map<String, Object> step(Price.Line line) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("wave", line.wave());
        step.put("backend", line.backend());
        step.put("question", line.question());
        step.put("keys", line.keys());
        step.put("calls", line.calls());
        step.put("fields", line.fields());
        return step;
    }

    private static List<Map<String, Object>> remembered(Map<String, Held> held) {
        List<Map<String, Object>> told = new ArrayList<>();
        held.forEach((question, some) -> told.add(Map.of(
                "question",
                question,
                "keys",
                some.keys(),
                "freshForSeconds",
                some.freshFor().toSeconds())));
        return told;
    }

    private static WebGraphQlResponse response(WebGraphQlRequest request, Map<String, Object> plan) {
        ExecutionInput input =
                ExecutionInput.newExecutionInput(request.getDocument()).build();
        ExecutionResult result = ExecutionResult.newExecutionResult()
                .data(null)
                .addExtension(EXPLAIN, plan)
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result));
    }
}
