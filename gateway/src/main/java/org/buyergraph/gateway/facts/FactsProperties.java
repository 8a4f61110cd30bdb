package org.buyergraph.gateway.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how a request asks backends.
 *
 * @param deadline of a request: what is there by then is answered
 * @param patience of a backend's replies with those that it was asked for at the same time: their followers share calls. Calls of
 *     one vendor differ by tens of milliseconds; a slow one shall not hold up the others for longer
 */
@ConfigurationProperties("gateway.facts")
record FactsProperties(
        @DefaultValue("3s") Duration deadline,
        @DefaultValue("100ms") Duration patience) {}
