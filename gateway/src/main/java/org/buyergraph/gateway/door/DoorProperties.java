package org.buyergraph.gateway.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the fast road.
 *
 * @param enabled whether there is one; without, every request takes the general road, to the same answers
 * @param answers bytes of whole answers that are remembered; none: 0
 */
@ConfigurationProperties("gateway.door")
record DoorProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("64MB") DataSize answers) {}
