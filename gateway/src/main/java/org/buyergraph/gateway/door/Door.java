package org.buyergraph.gateway.door;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.buyergraph.gateway.door.RememberedAnswers.Answer;
import org.buyergraph.gateway.door.RememberedAnswers.Asked;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.gateway.facts.FactsDesk;
import org.buyergraph.gateway.facts.OpenedFacts;
import org.buyergraph.gateway.facts.Standing;
import org.buyergraph.gateway.graphql.OperationName;
import org.buyergraph.gateway.graphql.Scope;
import org.buyergraph.gateway.prepared.PreparedDocuments;
import org.buyergraph.gateway.prepared.PreparedQuery;
import org.buyergraph.gateway.prepared.PreparedQuery.Outcome;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The fast road, from the request's bytes to the answer's: an answer that is remembered is written as it is; one whose document is
 * prepared is made here, in passes that end when all is known. Whatever is not plain, and every answer in which an error has to be
 * told, is handed to the general road, with what was read so far.
 */
final class Door implements HttpHandler {
    private final HttpHandler general;
    private final long largestBody;
    private final Visitors visitors;
    private final RememberedAnswers answers;
    private final PreparedDocuments documents;
    private final FactsDesk desk;
    private final RoadMetrics metrics;

    Door(
            HttpHandler general,
            long largestBody,
            Visitors visitors,
            RememberedAnswers answers,
            PreparedDocuments documents,
            FactsDesk desk,
            RoadMetrics metrics) {
        this.general = general;
        this.largestBody = largestBody;
        this.visitors = visitors;
        this.answers = answers;
        this.documents = documents;
        this.desk = desk;
        this.metrics = metrics;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        if (!PlainRequest.isPlain(request, largestBody)) {
            return general.handle(request, response);
        }
        MediaType wanted = PlainRequest.wanted(request.getHeaders());
        Visitor visitor = visitors.visitor(request);
        return wanted == null || visitor == null
                ? general.handle(request, response)
                : DataBufferUtils.join(request.getBody())
                        .map(Door::bytes)
                        .flatMap(body -> new Visit(request, response, wanted, visitor, body).answer());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** One request whose body is there. */
    private final class Visit {
        private final ServerHttpRequest request;
        private final ServerHttpResponse response;
        private final MediaType wanted;
        private final Visitor visitor;
        private final byte[] body;
        private final Asked asked;

        Visit(ServerHttpRequest request, ServerHttpResponse response, MediaType wanted, Visitor visitor, byte[] body) {
            this.request = request;
            this.response = response;
            this.wanted = wanted;
            this.visitor = visitor;
            this.body = body;
            this.asked = new Asked(visitor.sees(), body);
        }

        Mono<Void> answer() {
            Runnable leave = visitor.enter();
            if (leave == null) {
                return general.handle(withBody(), response); // which says so
            }
            Answer remembered = answers.find(asked);
            return (remembered == null ? make() : again(remembered)).doFinally(end -> leave.run());
        }

        private Mono<Void> again(Answer remembered) {
            metrics.remembered();
            return write(remembered.json(), remembered.operation(), remembered.reads());
        }

        private Mono<Void> make() {
            QueryBody read = QueryBody.read(body);
            if (read == null) {
                return general();
            }
            PreparedQuery query = documents.find(read.query(), read.operation(), read.variables());
            return query == null || (!query.isPublic() && !visitor.isKnown())
                    ? general()
                    : run(query, OperationName.of(read.query(), read.operation()));
        }

        private Mono<Void> general() {
            return general.handle(withBody(), response).contextWrite(Visitors::letIn);
        }

        private Mono<Void> run(PreparedQuery query, String operation) {
            LocalDate day = answers.today();
            OpenedFacts opened = desk.open(visitor.reserve(), visitor::guard);
            Facts facts = opened.shown(UntoldException.PATH);
            Scope scope = new Scope(facts, visitor.given(origin()));
            Outcome outcome = query.run(scope);
            if (outcome instanceof Outcome.Whole whole) {
                opened.close();
                keep(query, whole, operation, opened, day);
                return made(whole, operation);
            }
            return go(outcome, query, operation, scope, opened).doFinally(end -> opened.close());
        }

        /** On from where a run has come to: it is run again as often as something more is known. */
        private Mono<Void> go(Outcome outcome, PreparedQuery query, String operation, Scope scope, OpenedFacts opened) {
            if (outcome instanceof Outcome.Whole whole) {
                return made(whole, operation);
            }
            if (outcome instanceof Outcome.Wanting wanting) {
                opened.startTimer();
                return Mono.fromFuture(() -> opened.facts().readSome(wanting.wants()), true)
                        .then(Mono.defer(() -> go(query.run(scope), query, operation, scope, opened)));
            }
            return general.handle(withBody(), response)
                    .contextWrite(context -> visitor.in(opened.in(Visitors.letIn(context))));
        }

        private Mono<Void> made(Outcome.Whole whole, String operation) {
            metrics.prepared();
            return write(whole.json(), operation, visitor.reads());
        }

        private void keep(
                PreparedQuery query, Outcome.Whole whole, String operation, OpenedFacts opened, LocalDate day) {
            Standing standing = query.isRepeatable() ? opened.facts().standing() : null;
            if (standing != null) {
                answers.remember(asked, new Answer(whole.json(), operation, visitor.reads(), standing, day));
            }
        }

        private Mono<Void> write(byte[] json, String operation, Map<String, Integer> reads) {
            visitor.answered(operation, reads, request.getId());
            return AnswerWriter.write(json, wanted, response);
        }

        private URI origin() {
            URI uri = request.getURI();
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
        }

        private ServerHttpRequest withBody() {
            return new ServerHttpRequestDecorator(request) {
                @Override
                public Flux<DataBuffer> getBody() {
                    return Flux.defer(() -> Flux.just(response.bufferFactory().wrap(body)));
                }
            };
        }
    }
}
