package org.buyergraph.gateway.security;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a safe start: the risks that are accepted.
 *
 * @param acceptedRisks with which the start is not refused; for the demo, which listens on its own machine only
 */
@ConfigurationProperties("gateway.safety")
record SafetyProperties(@DefaultValue Set<Risk> acceptedRisks) {}
