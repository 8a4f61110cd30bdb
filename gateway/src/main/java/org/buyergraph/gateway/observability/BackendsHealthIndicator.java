package org.buyergraph.gateway.observability;

import java.util.LinkedHashMap;
import java.util.Map;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How each backend is doing. Always up: a gateway whose vendor is down still answers the rest, and taking it out of service would
 * make that worse.
 */
@Component
final class BackendsHealthIndicator implements HealthIndicator {
    private final ObjectProvider<Connector> connectors;

    BackendsHealthIndicator(ObjectProvider<Connector> connectors) {
        this.connectors = connectors;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        connectors.orderedStream().map(Connector::vitals).forEach(vitals -> {
            if (vitals != null) {
                health.withDetail(vitals.backend().name(), details(vitals));
            }
        });
        return health.build();
    }

    private static Map<String, Object> details(Vitals vitals) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("breaker", vitals.breaker());
        details.put("callsUnderWay", vitals.callsUnderWay());
        details.put("callsAllowed", vitals.callsAllowed());
        details.put("token", vitals.token().name());
        Vitals.Quota quota = vitals.quota();
        if (quota != null) {
            details.put("quotaRemaining", quota.remaining());
            details.put("quotaLimit", quota.limit());
        }
        return details;
    }
}
