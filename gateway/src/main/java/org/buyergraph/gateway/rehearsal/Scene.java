package org.buyergraph.gateway.rehearsal;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.graphql.UnobservedGraph;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.prepared.PreparedQuery.Outcome;
import org.buyergraph.gateway.security.identity.CurrentViewer;
import org.buyergraph.gateway.security.identity.ViewerAuthentication;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Clocks;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.memory.MemorySettings;
import org.buyergraph.memory.RememberingMemory;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is rehearsed: a buyer looks at their account, on either road, with nothing known before and then with all of it. */
@Component
final class Scene {
    private static final Map<String, Object> VARIABLES = Map.of("number", PretendVendor.NUMBER.value());

    private static final ViewerAuthentication BUYER = new ViewerAuthentication(PretendVendor.BUYER);

    private final Answers answers = new Answers(List.of(new PretendVendor()));
    private final RememberingMemory memory = new RememberingMemory(
            answers, MemorySettings.PRESETS, Clocks.system(), MemoryListener.NONE, backend -> false);

    private final UnobservedGraph graph;
    private final PreparedDocuments documents;
    private final FactsDesk desk;
    private final Givens givens;

    Scene(UnobservedGraph graph, PreparedDocuments documents, FactsDesk desk, Givens givens) {
        this.graph = graph;
        this.documents = documents;
        this.desk = desk;
        this.givens = givens;
    }

    Mono<Void> play(String document) {
        answers.questions().forEach(memory::forget);
        return onTheGeneralRoad(document)
                .then(Mono.defer(() -> onTheFastRoad(document)))
                .then();
    }

    Mono<WebGraphQlResponse> onTheGeneralRoad(String document) {
        Mono<WebGraphQlResponse> answer = desk.openOn(memory)
                .flatMap(own -> Mono.using(
                        () -> own,
                        opened -> graph.ask(document, VARIABLES).contextWrite(opened::in),
                        OpenedFacts::close));
        return CurrentViewer.is(BUYER, answer);
    }

    /** Nothing where this road does not take the document. */
    Mono<byte[]> onTheFastRoad(String document) {
        PreparedQuery query = documents.find(document, null, VARIABLES);
        if (query == null) {
            return Mono.empty();
        }
        Mono<byte[]> answer = Mono.zip(desk.openOn(memory), givens.given())
                .flatMap(own -> Mono.using(
                        own::getT1,
                        opened -> run(query, new Scope(opened.shown(List::of), own.getT2()), opened),
                        OpenedFacts::close));
        return CurrentViewer.is(BUYER, answer);
    }

    private static Mono<byte[]> run(PreparedQuery query, Scope scope, OpenedFacts opened) {
        Outcome outcome = query.run(scope);
        if (outcome instanceof Outcome.Wanting wanting) {
            return Mono.fromFuture(() -> opened.facts().readSome(wanting.wants()), true)
                    .then(Mono.defer(() -> run(query, scope, opened)));
        }
        return outcome instanceof Outcome.Whole whole ? Mono.just(whole.json()) : Mono.empty();
    }
}
