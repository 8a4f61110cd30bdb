package org.buyergraph.gateway.door;

import java.time.LocalDate;
import java.util.Map;
import org.buyergraph.gateway.door.RememberedAnswers.Answer;
import org.buyergraph.gateway.door.RememberedAnswers.Asked;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.facts.Standing;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.prepared.PreparedQuery.Outcome;
import org.buyergraph.gateway.web.BodyStep;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The fast road: an answer that is remembered is written as it is; one whose document is prepared is made here, in passes that end
 * when all is known. Every other goes on to the general road, with what was read so far.
 */
@Component
final class FastRoad {
    private final Givens givens;
    private final RememberedAnswers answers;
    private final PreparedDocuments documents;
    private final FactsDesk desk;
    private final RoadMetrics metrics;

    FastRoad(
            Givens givens,
            RememberedAnswers answers,
            PreparedDocuments documents,
            FactsDesk desk,
            RoadMetrics metrics) {
        this.givens = givens;
        this.answers = answers;
        this.documents = documents;
        this.desk = desk;
        this.metrics = metrics;
    }

    /**
     * @param general where every other answer is made
     * @param form in which the answer is wanted
     */
    Mono<Void> answer(ServerWebExchange exchange, WebFilterChain general, MediaType form, Visitor visitor) {
        return new Visit(exchange, general, form, visitor).answer();
    }

    /** One request. */
    private final class Visit {
        private final ServerWebExchange exchange;
        private final WebFilterChain general;
        private final MediaType form;
        private final Visitor visitor;
        private final Asked asked;

        Visit(ServerWebExchange exchange, WebFilterChain general, MediaType form, Visitor visitor) {
            this.exchange = exchange;
            this.general = general;
            this.form = form;
            this.visitor = visitor;
            this.asked = new Asked(visitor.sees(), BodyStep.of(exchange));
        }

        Mono<Void> answer() {
            Answer remembered = answers.find(asked);
            if (remembered != null) {
                metrics.remembered();
                return write(remembered.json(), remembered.operation(), remembered.reads());
            }
            QueryBody read = QueryBody.read(asked.body());
            if (read == null) {
                return goOn();
            }
            PreparedQuery query = documents.find(read.query(), read.operation(), read.variables());
            if (query == null || (!query.isPublic() && !visitor.isKnown())) {
                return goOn();
            }
            String operation = OperationName.of(read.query(), read.operation());
            return Mono.zip(desk.open(), givens.given())
                    .flatMap(own -> Mono.using(
                            own::getT1, opened -> run(query, operation, opened, own.getT2()), OpenedFacts::close))
                    .contextWrite(visitor::in);
        }

        private Mono<Void> run(PreparedQuery query, String operation, OpenedFacts opened, Given given) {
            LocalDate day = answers.today();
            Scope scope = new Scope(opened.shown(UntoldException.PATH), given);
            Outcome outcome = query.run(scope);
            if (outcome instanceof Outcome.Whole whole) {
                keep(query, whole, operation, opened, day);
            } else {
                opened.startTimer(); // whichever road goes on: from here on somebody waits
            }
            return go(outcome, query, operation, scope, opened);
        }

        /** On from where a run has come to: it is run again as often as something more is known. */
        private Mono<Void> go(Outcome outcome, PreparedQuery query, String operation, Scope scope, OpenedFacts opened) {
            if (outcome instanceof Outcome.Whole whole) {
                metrics.prepared();
                return write(whole.json(), operation, visitor.reads());
            }
            if (outcome instanceof Outcome.Wanting wanting) {
                return Mono.fromFuture(() -> opened.facts().readSome(wanting.wants()), true)
                        .doOnCancel(() ->
                                visitor.left(operation, exchange.getRequest().getId()))
                        .then(Mono.defer(() -> go(query.run(scope), query, operation, scope, opened)));
            }
            return goOn().contextWrite(opened::in);
        }

        private void keep(
                PreparedQuery query, Outcome.Whole whole, String operation, OpenedFacts opened, LocalDate day) {
            Standing standing = query.isRepeatable() ? opened.facts().standing() : null;
            if (standing != null) {
                answers.remember(asked, new Answer(whole.json(), operation, visitor.reads(), standing, day));
            }
        }

        private Mono<Void> goOn() {
            return general.filter(exchange);
        }

        private Mono<Void> write(byte[] json, String operation, Map<String, Integer> reads) {
            visitor.answered(operation, reads, exchange.getRequest().getId());
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(HttpStatus.OK);
            response.getHeaders().setContentType(form);
            response.getHeaders().setContentLength(json.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(json)));
        }
    }
}
