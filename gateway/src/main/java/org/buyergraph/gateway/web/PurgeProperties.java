package org.buyergraph.gateway.web;

import java.util.HashSet;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of forgetting on demand. Without a key nobody can.
 *
 * @param keys by the name of the service that holds it, each a secret of at least 32 characters; the name is in the audit log
 * @param accountsPerMinute that may be forgotten: each costs the calls of one customer's page
 * @param othersPerMinute whole backends or questions: each costs the calls of everybody's pages
 */
@ConfigurationProperties("gateway.purge")
public record PurgeProperties(
        @DefaultValue Map<String, String> keys,
        @DefaultValue("600") int accountsPerMinute,
        @DefaultValue("6") int othersPerMinute) {
    private static final int SHORTEST_KEY = 32;

    public PurgeProperties {
        keys = Map.copyOf(keys);
        keys.forEach((name, key) -> {
            if (key.length() < SHORTEST_KEY) {
                throw new IllegalArgumentException("gateway.purge.keys." + name + " needs at least " + SHORTEST_KEY
                        + " characters that nobody can guess.");
            }
        });
        if (new HashSet<>(keys.values()).size() < keys.size()) {
            throw new IllegalArgumentException(
                    "gateway.purge.keys has one key twice, so that nobody could tell who used it.");
        }
        if (accountsPerMinute < 1 || othersPerMinute < 1) {
            throw new IllegalArgumentException(
                    "gateway.purge allows at least one a minute; take the keys away for none.");
        }
    }

    @Override
    public String toString() {
        return "PurgeProperties[keys of " + keys.keySet() + ", accountsPerMinute=" + accountsPerMinute
                + ", othersPerMinute=" + othersPerMinute + "]";
    }
}
