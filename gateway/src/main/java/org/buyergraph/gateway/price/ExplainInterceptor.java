package org.buyergraph.gateway.price;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.language.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.RequestOrder;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.Held;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.facts.ShownFacts;
import org.buyergraph.gateway.graphql.CheckedDocuments;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.observability.RequestWatch;
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
 * Answers a request that wants to know what it would cost with the plan for it: nobody is called, and the document is not run. One
 * that wants to know what it costs is run, and is told the plan and what came of it beside its answer. For who may not know, and for
 * a document that would be refused, it is as if that had not been asked.
 */
@Component
@Order(RequestOrder.EXPLAIN)
final class ExplainInterceptor implements WebGraphQlInterceptor {
    /** In the extensions: of a request {@code "PLAN"} or {@code "RUN"}, of an answer what is told. */
    private static final String EXPLAIN = "explain";

    private static final String PLAN = "PLAN";

    private static final String RUN = "RUN";

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
        Object asked = request.getExtensions().get(EXPLAIN);
        return PLAN.equals(asked) || RUN.equals(asked)
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
        return RUN.equals(request.getExtensions().get(EXPLAIN))
                ? ran(request, price, chain)
                : held(request, given).map(held -> response(request, Explanation.of(price, held)));
    }

    private static Mono<WebGraphQlResponse> ran(WebGraphQlRequest request, Price price, Chain chain) {
        RequestWatch watch = RequestWatch.of(request.getAttributes());
        if (watch == null) {
            return chain.next(request);
        }
        RunLog log = new RunLog(watch);
        watch.hearing(log);
        return chain.next(request)
                .map(response -> with(Explanation.of(price, log.soFar(remembered(response))), response));
    }

    private static Map<String, Held> remembered(WebGraphQlResponse response) {
        ShownFacts shown = response.getExecutionInput().getGraphQLContext().get(ShownFacts.class);
        return shown == null ? Map.of() : shown.facts().held();
    }

    private static WebGraphQlResponse with(Map<String, Object> explanation, WebGraphQlResponse response) {
        Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
        extensions.put(EXPLAIN, explanation);
        return response.transform(builder -> builder.extensions(extensions));
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
