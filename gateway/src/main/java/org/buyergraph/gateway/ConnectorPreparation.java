package org.buyergraph.gateway;

import org.buyergraph.spi.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets each connector look around once the gateway runs. The start waits for no vendor. */
@Component
class ConnectorPreparation {
    private static final Logger log = LoggerFactory.getLogger(ConnectorPreparation.class);

    private final ObjectProvider<Connector> connectors;

    ConnectorPreparation(ObjectProvider<Connector> connectors) {
        this.connectors = connectors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        connectors.forEach(connector -> connector
                .prepare()
                .subscribe(
                        nothing -> {},
                        failure -> log.warn(
                                "{} could not be prepared, and is asked all the same: {}",
                                connector.backend().name(),
                                failure.getMessage())));
    }
}
