package org.buyergraph.gateway.observability;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.buyergraph.spi.SettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Begins the traces of requests; where tracing is off, which it is by default, there is no such bean, and nothing is done. */
@Component
@ConditionalOnBooleanProperty("gateway.tracing.enabled")
public final class Traces {
    private final Tracer tracer;
    private final Propagator propagator;

    Traces(Tracer tracer, Propagator propagator, ObjectProvider<SpanExporter> exporters) {
        if (exporters.stream().findAny().isEmpty()) {
            throw new SettingException(
                    "gateway.tracing.enabled needs management.opentelemetry.tracing.export.otlp.endpoint,"
                            + " such as http://collector:4318/v1/traces.");
        }
        this.tracer = tracer;
        this.propagator = propagator;
        // Reads what it needs from disk now: else an event loop would wait for that at the first request.
        propagator.extract(new HttpHeaders(), HttpHeaders::getFirst);
    }

    /** In the trace that the request says it is of, or in one of its own. */
    Trace begin(HttpHeaders headers) {
        return new Trace(
                tracer,
                propagator
                        .extract(headers, HttpHeaders::getFirst)
                        .name("request")
                        .kind(Span.Kind.SERVER)
                        .start());
    }
}
