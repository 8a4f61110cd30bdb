package org.buyergraph.gateway.observability;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.buyergraph.gateway.facts.Batches;
import org.buyergraph.gateway.graphql.Outcome;
import org.buyergraph.spi.Exchanges;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What is traced of one request: a span of its operation, in it one of each batch, and in that one of each exchange that began for it.
 * Names are of ours, as with meters: nothing in a span tells of a buyer.
 */
final class Trace implements Batches {
    private final Tracer tracer;
    private final Span span;

    Trace(Tracer tracer, Span span) {
        this.tracer = tracer;
        this.span = span;
    }

    TraceContext context() {
        return span.context();
    }

    /** @param operation null where the request was refused before it was read */
    void end(@Nullable Operation operation, Outcome outcome) {
        if (operation != null) {
            span.name("query");
            span.tag("graphql.operation.type", "query");
            span.tag("graphql.operation.name", operation.meters().operation());
            span.tag("buyer_graph.outcome", outcome.word());
        }
        if (outcome == Outcome.FAILED) {
            span.tag("error.type", "INTERNAL");
        }
        span.end();
    }

    @Override
    public <T> Flux<T> heard(Question<?, ?> question, int keys, Flux<T> replies) {
        return Flux.defer(() -> {
            Span batch = child(span.context())
                    .name("batch " + question.name())
                    .tag("buyer_graph.question", question.name())
                    .tag("buyer_graph.backend", question.backend().name())
                    .tag("buyer_graph.keys", keys)
                    .start();
            return replies.contextWrite(context -> Overheard.by(host -> exchange(batch, host.name()), context))
                    .doFinally(end -> batch.end());
        });
    }

    private Span.Builder child(TraceContext parent) {
        return tracer.spanBuilder().setParent(parent);
    }

    private Exchanges.Heard exchange(Span batch, String host) {
        Span exchange = child(batch.context())
                .name("exchange " + host)
                .kind(Span.Kind.CLIENT)
                .tag("buyer_graph.backend", host)
                .start();
        return end -> {
            exchange.tag("buyer_graph.outcome", BackendMeters.word(end));
            if (end != Exchanges.End.ANSWERED) {
                exchange.tag("error.type", BackendMeters.word(end));
            }
            exchange.end();
        };
    }
}
