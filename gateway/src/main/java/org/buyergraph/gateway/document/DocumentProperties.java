package org.buyergraph.gateway.document;

import java.net.URI;
import java.time.Duration;
import org.buyergraph.spi.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of documents that are fetched by a signed link.
 *
 * @param enabled whether links are given out and followed
 * @param signingKey that links are signed with: secret, at least 32 characters, the same on every instance
 * @param valid how long a link can be followed
 * @param deadline for fetching a document, to its last byte
 * @param baseUrl that links begin with, where clients reach us by another address than the one of their request
 */
@ConfigurationProperties("gateway.documents")
public record DocumentProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String signingKey,
        @DefaultValue("5m") Duration valid,
        @DefaultValue("30s") Duration deadline,
        @Nullable URI baseUrl) {
    private static final int SHORTEST_KEY = 32;

    public DocumentProperties {
        if (enabled && (signingKey == null || signingKey.length() < SHORTEST_KEY)) {
            throw new SettingException("gateway.documents.signing-key needs at least " + SHORTEST_KEY
                    + " characters that nobody can guess; or set gateway.documents.enabled to false.");
        }
        if (valid.compareTo(Duration.ZERO) <= 0 || deadline.compareTo(Duration.ZERO) <= 0) {
            throw new SettingException(
                    "gateway.documents.valid and gateway.documents.deadline must be longer than nothing.");
        }
    }

    @Override
    public String toString() {
        return "DocumentProperties[enabled=" + enabled + ", valid=" + valid + ", deadline=" + deadline + "]";
    }
}
