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
import reactor.util.context.ContextView;

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

    String id() {
        return span.context().traceId();
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
            return replies.contextWrite(context -> context.put(Trace.class, new Asking(this, batch)))
                    .doFinally(end -> batch.end());
        });
    }

    private Span.Builder child(TraceContext parent) {
        return tracer.spanBuilder().setParent(parent);
    }

    /** Hears of the exchanges that begin for whoever asks, where that is traced. */
    static Exchanges.Listener exchanges(ContextView asker, Exchanges.Listener counted) {
        Asking asking = asker.<Asking>getOrDefault(Trace.class, null);
        return asking == null ? counted : host -> asking.exchange(host.name(), counted.begun(host));
    }

    private record Asking(Trace trace, Span batch) {
        Exchanges.Heard exchange(String host, Exchanges.Heard counted) {
            Span exchange = trace.child(batch.context())
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
                counted.ended(end);
            };
        }
    }
}
