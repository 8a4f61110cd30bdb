package org.buyergraph.http;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of HTTP with one vendor's host.
 *
 * @param connectTimeout to open a connection
 * @param attemptTimeout for one attempt, body included; below the usual deadline of a request, so that one slow answer
 *     still leaves time to say so
 * @param connections at most, each busy with one exchange
 * @param largestBody that is read; a longer one is refused unread
 * @param protection of the vendor and of its callers from each other
 */
public record HttpSettings(
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("2500ms") Duration attemptTimeout,
        @DefaultValue("64") int connections,
        @DefaultValue("16MB") DataSize largestBody,
        @DefaultValue ProtectionSettings protection) {

    public static final HttpSettings DEFAULTS = new HttpSettings(
            Duration.ofSeconds(1), Duration.ofMillis(2500), 64, DataSize.ofMegabytes(16), ProtectionSettings.DEFAULTS);
}
