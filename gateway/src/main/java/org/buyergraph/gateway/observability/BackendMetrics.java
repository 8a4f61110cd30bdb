package org.buyergraph.gateway.observability;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How each backend is doing, as meters tagged with its name. */
@Component
final class BackendMetrics implements MeterBinder {
    private final ObjectProvider<Connector> connectors;

    BackendMetrics(ObjectProvider<Connector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        connectors
                .orderedStream()
                .filter(connector -> connector.vitals() != null)
                .forEach(connector -> {
                    gauge(
                            registry,
                            connector,
                            "open",
                            vitals -> vitals.breaker().equals("CLOSED") ? 0 : 1);
                    gauge(registry, connector, "calls.under.way", Vitals::callsUnderWay);
                    gauge(registry, connector, "calls.allowed", Vitals::callsAllowed);
                    gauge(registry, connector, "token.failed", vitals -> vitals.token() == Vitals.Token.FAILED ? 1 : 0);
                    gauge(registry, connector, "quota.share", vitals -> {
                        Vitals.Quota quota = vitals.quota();
                        return quota == null ? Double.NaN : quota.share();
                    });
                    FunctionCounter.builder("backend.dropped", connector, host -> read(host, Vitals::lateFailures))
                            .description(
                                    "Failures of calls that nobody waits for any more, and that memory does not count")
                            .tag("backend", connector.backend().name())
                            .register(registry);
                });
    }

    private static void gauge(
            MeterRegistry registry, Connector connector, String name, ToDoubleFunction<Vitals> value) {
        Gauge.builder("backend." + name, connector, host -> read(host, value))
                .tag("backend", connector.backend().name())
                .register(registry);
    }

    private static double read(Connector connector, ToDoubleFunction<Vitals> value) {
        Vitals vitals = connector.vitals();
        return vitals == null ? Double.NaN : value.applyAsDouble(vitals);
    }
}
