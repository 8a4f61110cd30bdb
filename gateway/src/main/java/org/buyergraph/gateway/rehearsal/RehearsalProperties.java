package org.buyergraph.gateway.rehearsal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rehearsal.
 *
 * @param enabled whether there is one; without, the first requests are the slow ones
 * @param atMost how long it may keep readiness waiting
 * @param thenStop whether the gateway stops after it: for a run that only writes an archive of what was loaded and compiled
 */
@ConfigurationProperties("gateway.rehearsal")
record RehearsalProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration atMost,
        @DefaultValue("false") boolean thenStop) {}
