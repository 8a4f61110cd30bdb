package org.buyergraph.gateway.federation;

import org.buyergraph.gateway.testing.RunningGateway;
import org.springframework.test.context.TestPropertySource;

/** The gateway as a subgraph. */
@TestPropertySource(properties = "gateway.federation.enabled=true")
abstract class SubgraphGateway extends RunningGateway {}
