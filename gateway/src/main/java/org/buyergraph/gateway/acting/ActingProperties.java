package org.buyergraph.gateway.acting;

import java.time.Duration;
import org.buyergraph.spi.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what can be changed.
 *
 * @param signingKey that offers are sealed with: secret, at least 32 characters, the same on every instance
 * @param offersLast how long an offer can be taken
 * @param patience with an order of which the vendor does not say what became of it, before the client is told to ask again
 */
@ConfigurationProperties("gateway.acting")
record ActingProperties(
        @DefaultValue("") String signingKey,
        @DefaultValue("15m") Duration offersLast,
        @DefaultValue("5s") Duration patience) {
    private static final int SHORTEST_KEY = 32;

    ActingProperties {
        if (signingKey.length() < SHORTEST_KEY) {
            throw new SettingException("gateway.documents.signing-key needs at least " + SHORTEST_KEY
                    + " characters that nobody can guess. Offers are sealed with it too, unless they have a key of their own:"
                    + " gateway.acting.signing-key.");
        }
        if (offersLast.isNegative() || offersLast.isZero() || offersLast.compareTo(Duration.ofHours(12)) > 0) {
            throw new SettingException(
                    "gateway.acting.offers-last has to be more than nothing and at most 12h: the vendor"
                            + " keeps what it answered to an order for a day.");
        }
    }

    @Override
    public String toString() {
        return "ActingProperties[]";
    }
}
