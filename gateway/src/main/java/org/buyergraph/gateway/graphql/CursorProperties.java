package org.buyergraph.gateway.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cursors.
 *
 * @param signingKey that cursors are sealed with: secret, at least 32 characters, the same on every instance
 */
@ConfigurationProperties("gateway.cursors")
record CursorProperties(@DefaultValue("") String signingKey) {
    private static final int SHORTEST_KEY = 32;

    CursorProperties {
        if (signingKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "gateway.cursors.signing-key, or else gateway.pdf.signing-key, needs at least " + SHORTEST_KEY
                            + " characters that nobody can guess.");
        }
    }

    @Override
    public String toString() {
        return "CursorProperties[]";
    }
}
