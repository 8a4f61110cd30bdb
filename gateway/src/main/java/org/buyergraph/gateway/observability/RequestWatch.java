package org.buyergraph.gateway.observability;

import java.util.List;
import java.util.Map;
import org.buyergraph.gateway.facts.Batches;
import org.buyergraph.gateway.facts.Waits;
import org.buyergraph.gateway.graphql.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What is seen of one request for the graph while it is answered, to be counted at its end. */
public final class RequestWatch implements Waits.Listener {
    private final @Nullable Trace trace;
    private final long start = System.nanoTime();
    private volatile @Nullable Operation operation;
    private volatile @Nullable Waits waits;
    private volatile Outcome outcome = Outcome.COMPLETE;
    private volatile long bytes = -1;

    private RequestWatch(@Nullable Trace trace) {
        this.trace = trace;
    }

    /**
     * @param attributes of the request
     * @param traces where requests are traced
     */
    public static RequestWatch begin(Map<String, Object> attributes, HttpHeaders headers, @Nullable Traces traces) {
        RequestWatch watch = new RequestWatch(traces == null ? null : traces.begin(headers));
        attributes.put(Waits.LISTENER, watch);
        return watch;
    }

    /** Null where the request is none that is counted, as in a rehearsal. */
    public static @Nullable RequestWatch of(Map<String, Object> attributes) {
        return (RequestWatch) attributes.get(Waits.LISTENER);
    }

    /** Of the trace that the request is part of; null where it is not traced. */
    public @Nullable String traceId() {
        return trace == null ? null : trace.context().traceId();
    }

    /** Of what we do in that trace; null where the request is not traced. */
    public @Nullable String spanId() {
        return trace == null ? null : trace.context().spanId();
    }

    /** Whether what we do in that trace is going to be looked at. */
    public boolean isSampled() {
        return trace != null && Boolean.TRUE.equals(trace.context().sampled());
    }

    /** It is known what is asked. */
    public void asks(Operation asked) {
        operation = asked;
    }

    @Override
    public void waits(Waits known) {
        waits = known;
        if (trace != null) {
            known.hearing(trace);
        }
    }

    @Nullable Operation operation() {
        return operation;
    }

    /** It is known what of it is deprecated. */
    void uses(List<String> deprecated) {
        Operation asked = operation;
        if (asked != null) {
            operation = asked.using(deprecated);
        }
    }

    List<String> deprecated() {
        Operation asked = operation;
        return asked == null ? List.of() : asked.deprecated();
    }

    void ends(Outcome how) {
        outcome = how;
    }

    /** @param length of an answer that is written in another form than it was made in */
    public void answers(long length) {
        bytes = length;
    }

    /** Who also wants to hear what it asks for. */
    public void hearing(Batches listener) {
        Waits known = waits;
        if (known != null) {
            known.hearing(listener);
        }
    }

    /** For how long anything that it asked for was under way. */
    public long waited() {
        Waits known = waits;
        return known == null ? 0 : known.nanos();
    }

    /** Since it began. */
    public long nanos() {
        return System.nanoTime() - start;
    }

    /**
     * The request is over. What was refused before it was read is no operation.
     *
     * @param how instead of what was seen
     * @param length of the answer, where none was told
     */
    public void end(long nanos, @Nullable Outcome how, long length) {
        Operation asked = operation;
        Outcome ended = how == null ? outcome : how;
        if (trace != null) {
            trace.end(asked, ended);
        }
        if (asked != null) {
            asked.meters().answered(ended, nanos, waited(), bytes < 0 ? length : bytes);
        }
    }
}
