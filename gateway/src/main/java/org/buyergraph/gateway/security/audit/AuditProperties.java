package org.buyergraph.gateway.security.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the audit.
 *
 * @param waiting how many lines may be still to be written, those of requests under way among them
 */
@ConfigurationProperties("gateway.audit")
record AuditProperties(@DefaultValue("10000") int waiting) {
    AuditProperties {
        if (waiting < 1) {
            throw new IllegalArgumentException("gateway.audit.waiting is at least 1, not " + waiting);
        }
    }
}
