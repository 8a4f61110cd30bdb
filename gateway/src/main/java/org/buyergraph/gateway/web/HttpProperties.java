package org.buyergraph.gateway.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we speak GraphQL over HTTP.
 *
 * @param edition {@code 2025}, which today's clients know, or {@code draft}, which tells more by the status alone
 * @param http2 whether that is spoken beside HTTP/1.1
 * @param leadTime how long readiness says no before connections are refused, so that whoever sends requests has heard of it
 */
@ConfigurationProperties("gateway.http")
record HttpProperties(
        @DefaultValue("2025") String edition,
        @DefaultValue("true") boolean http2,
        @DefaultValue("0s") Duration leadTime) {
    HttpProperties {
        Edition.named(edition);
    }

    Edition spoken() {
        return Edition.named(edition);
    }
}
