package org.buyergraph.gateway.graphql;

import org.buyergraph.spi.SettingException;
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
            throw new SettingException("gateway.documents.signing-key needs at least " + SHORTEST_KEY
                    + " characters that nobody can guess. Cursors are sealed with it too, unless they have a key of their own:"
                    + " gateway.cursors.signing-key.");
        }
    }

    @Override
    public String toString() {
        return "CursorProperties[]";
    }
}
