package org.buyergraph.gateway.facts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of asking.
 *
 * @param deadline of a request: what is there by then is answered
 */
@ConfigurationProperties("gateway.facts")
record FactsProperties(@DefaultValue("3s") Duration deadline) {}
