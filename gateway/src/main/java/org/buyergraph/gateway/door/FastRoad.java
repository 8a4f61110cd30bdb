package org.buyergraph.gateway.door;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import org.buyergraph.gateway.door.Flights.End;
import org.buyergraph.gateway.door.Flights.Flight;
import org.buyergraph.gateway.door.RememberedAnswers.Answer;
import org.buyergraph.gateway.door.RememberedAnswers.Asked;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.facts.ShelfLife;
import org.buyergraph.gateway.facts.Standing;
import org.buyergraph.gateway.facts.Want;
import org.buyergraph.gateway.graphql.Given;
import org.buyergraph.gateway.graphql.Givens;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.observability.Operation;
import org.buyergraph.gateway.observability.Operations;
import org.buyergraph.gateway.observability.RequestWatch;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.prepared.PreparedQuery.Outcome;
import org.buyergraph.gateway.web.BodyStep;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.HttpHeaders;
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
    /** Whoever waits for another's answer has not read what it is called. */
    private static final String NAMELESS = "unread";

    private final Givens givens;
    private final RememberedAnswers answers;
    private final Flights flights;
    private final PreparedDocuments documents;
    private final FactsDesk desk;
    private final RoadMetrics metrics;
    private final Operations operations;
    private final Compression compression;

    FastRoad(
            Givens givens,
            RememberedAnswers answers,
            Flights flights,
            PreparedDocuments documents,
            FactsDesk desk,
            RoadMetrics metrics,
            Operations operations,
            ServerProperties server) {
        this.operations = operations;
        this.givens = givens;
        this.answers = answers;
        this.flights = flights;
        this.documents = documents;
        this.desk = desk;
        this.metrics = metrics;
        this.compression = server.getCompression();
    }

    /**
     * @param general where every other answer is made
     * @param form in which the answer is wanted
     */
    Mono<Void> answer(ServerWebExchange exchange, WebFilterChain general, MediaType form, Visitor visitor) {
        return new Visit(exchange, general, form, visitor).answer();
    }

    /** As the server itself does with every other answer. */
    private boolean isCompressed(byte[] json) {
        return compression.getEnabled()
                && json.length >= compression.getMinResponseSize().toBytes();
    }

    /** What holds only for the moment at which it was asked for is read for each request alone. */
    private static boolean mayBeShared(Outcome.Wanting wanting, PreparedQuery query) {
        return query.isRepeatable() && wanting.wants().stream().noneMatch(Want::isOfTheMoment);
    }

    /** One request. */
    private final class Visit {
        private final ServerWebExchange exchange;
        private final WebFilterChain general;
        private final MediaType form;
        private final Visitor visitor;
        private final Asked asked;
        private final @Nullable RequestWatch watch;
        private volatile @Nullable Operation operation;

        Visit(ServerWebExchange exchange, WebFilterChain general, MediaType form, Visitor visitor) {
            this.exchange = exchange;
            this.general = general;
            this.form = form;
            this.visitor = visitor;
            this.asked = new Asked(visitor.sees(), BodyStep.of(exchange));
            this.watch = RequestWatch.of(exchange.getAttributes());
        }

        Mono<Void> answer() {
            Answer remembered = answers.find(asked);
            if (remembered != null) {
                metrics.remembered();
                return write(remembered);
            }
            Flight flight = flights.find(asked);
            if (flight != null) {
                return opened((opened, given) -> join(flight, opened, given));
            }
            PreparedQuery query = prepared();
            return query == null ? general.filter(exchange) : opened((opened, given) -> begin(query, opened, given));
        }

        private @Nullable PreparedQuery prepared() {
            QueryBody read = QueryBody.read(asked.body());
            if (read == null) {
                return null;
            }
            PreparedQuery query = documents.find(read.query(), read.operation(), read.variables());
            asks(query == null ? operations.of(OperationName.of(read.query(), read.operation())) : query.operation());
            return query == null || (!query.isPublic() && !visitor.isKnown()) ? null : query;
        }

        private void asks(Operation known) {
            operation = known;
            if (watch != null) {
                watch.asks(known);
            }
        }

        private String name() {
            Operation known = operation;
            return known == null ? NAMELESS : known.name();
        }

        private Mono<Void> opened(BiFunction<OpenedFacts, Given, Mono<Void>> work) {
            return Mono.zip(desk.open(), givens.given())
                    .flatMap(own ->
                            Mono.using(own::getT1, opened -> watched(opened, own.getT2(), work), OpenedFacts::close))
                    .doOnError(failure -> visitor.failed(name()))
                    .doOnCancel(() -> visitor.left(name()))
                    .contextWrite(visitor::in);
        }

        private Mono<Void> watched(OpenedFacts opened, Given given, BiFunction<OpenedFacts, Given, Mono<Void>> work) {
            opened.facts().waits().noteIn(exchange.getAttributes());
            return work.apply(opened, given);
        }

        /** Waits for what another request of the same has come to, but no longer than for an answer of its own. */
        private Mono<Void> join(Flight flight, OpenedFacts opened, Given given) {
            opened.startTimer();
            return flight.end().flatMap(end -> joined(end, opened, given));
        }

        private Mono<Void> joined(End end, OpenedFacts opened, Given given) {
            if (end instanceof End.Answered answered) {
                metrics.shared();
                keepFor(answered.believedFor());
                asks(answered.operation());
                return write(answered.json(), answered.operation(), answered.reads());
            }
            Flight next = end instanceof End.Left ? flights.find(asked) : null;
            PreparedQuery query = next == null ? prepared() : null;
            if (next != null) {
                return join(next, opened, given);
            }
            return query == null ? goOn(opened) : begin(query, opened, given);
        }

        private Mono<Void> begin(PreparedQuery query, OpenedFacts opened, Given given) {
            LocalDate day = answers.today();
            Scope scope = new Scope(opened.shown(UntoldException.PATH), given);
            Outcome outcome = query.run(scope);
            if (outcome instanceof Outcome.Whole whole) {
                keep(query, whole, opened, day);
                keepFor(believedFor(query, opened));
                return write(whole, query.operation());
            }
            opened.startTimer(); // whichever road goes on: from here on somebody waits
            if (!(outcome instanceof Outcome.Wanting wanting && mayBeShared(wanting, query))) {
                return go(outcome, query, scope, opened, null);
            }
            Flight flight = flights.flight(asked);
            Flight earlier = flight.begin();
            return earlier != null
                    ? join(earlier, opened, given)
                    : go(outcome, query, scope, opened, flight)
                            .doFinally(end -> flight.end(new End.Alone()))
                            .doOnCancel(
                                    () -> flight.end(new End.Left())); // first, so that calls under way are taken over
        }

        /** On from where a run has come to: it is run again as often as something more is known. */
        private Mono<Void> go(
                Outcome outcome, PreparedQuery query, Scope scope, OpenedFacts opened, @Nullable Flight flight) {
            if (outcome instanceof Outcome.Whole whole) {
                Duration believedFor = believedFor(query, opened);
                if (flight != null) {
                    flight.end(new End.Answered(whole.json(), query.operation(), visitor.reads(), believedFor));
                }
                keepFor(believedFor);
                return write(whole, query.operation());
            }
            if (flight != null && !(outcome instanceof Outcome.Wanting wanting && mayBeShared(wanting, query))) {
                flight.end(new End.Alone());
            }
            if (outcome instanceof Outcome.Wanting wanting) {
                return Mono.fromFuture(() -> opened.facts().readSome(wanting.wants()), true)
                        .then(Mono.defer(() -> go(query.run(scope), query, scope, opened, flight)));
            }
            return goOn(opened);
        }

        private void keep(PreparedQuery query, Outcome.Whole whole, OpenedFacts opened, LocalDate day) {
            Standing standing = query.isRepeatable() ? opened.facts().standing() : null;
            if (standing != null) {
                answers.remember(asked, new Answer(whole.json(), query.operation(), visitor.reads(), standing, day));
            }
        }

        private Mono<Void> goOn(OpenedFacts opened) {
            return general.filter(exchange).contextWrite(opened::in);
        }

        /** What only its viewer may see is for nobody else to keep. */
        private static @Nullable Duration believedFor(PreparedQuery query, OpenedFacts opened) {
            return query.isPublic() && query.isRepeatable() ? opened.facts().believedFor() : null;
        }

        private void keepFor(@Nullable Duration left) {
            ShelfLife.note(exchange.getAttributes(), left);
        }

        /** A public read is compressed behind us: its validator is made of what it says. */
        private Mono<Void> write(Answer remembered) {
            keepFor(answers.believedFor(remembered));
            asks(remembered.operation());
            if (!isCompressed(remembered.json())
                    || ShelfLife.isWanted(exchange.getAttributes())
                    || !GzippedAnswer.isTaken(exchange.getRequest().getHeaders())) {
                return write(remembered.json(), remembered.operation(), remembered.reads());
            }
            exchange.getResponse().getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
            if (watch != null) {
                watch.answers(remembered.json().length);
            }
            return write(remembered.gzipped().bytes(), remembered.operation(), remembered.reads());
        }

        private Mono<Void> write(Outcome.Whole whole, Operation answered) {
            metrics.prepared();
            return write(whole.json(), answered, visitor.reads());
        }

        private Mono<Void> write(byte[] body, Operation answered, Map<String, Integer> reads) {
            visitor.answered(answered.name(), reads);
            ServerHttpResponse response = exchange.getResponse();
            response.setStatusCode(HttpStatus.OK);
            response.getHeaders().setContentType(form);
            response.getHeaders().setContentLength(body.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        }
    }
}
