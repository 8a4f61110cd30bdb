package org.buyergraph.gateway.federation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the graph in a supergraph.
 *
 * @param enabled whether it can be asked as a subgraph is
 */
@ConfigurationProperties("gateway.federation")
record FederationProperties(@DefaultValue("false") boolean enabled) {}
