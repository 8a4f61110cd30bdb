package org.buyergraph.gitlab;

import org.buyergraph.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How GitLab's two hosts are reached.
 *
 * @param baseUrl of GitLab.com
 * @param token for its public API; used only where no internal credential is set
 * @param internalSecret signs the short-lived tokens of its internal API
 * @param internalIssuer the issuer that those tokens name
 * @param parallel namespaces read at a time: there is no call that takes many
 */
@ConfigurationProperties("connectors.gitlab")
record GitlabProperties(
        @Nullable String baseUrl,
        @Nullable String token,
        @Nullable String internalSecret,
        @DefaultValue("https://customers.gitlab.com") String internalIssuer,
        @DefaultValue("16") int parallel,
        @DefaultValue HttpSettings http,
        @DefaultValue Portal portal) {

    /** The customers portal. */
    record Portal(
            @Nullable String baseUrl,
            @Nullable String adminEmail,
            @Nullable String adminToken,
            @DefaultValue HttpSettings http) {
        @Override
        public String toString() {
            return "Portal[baseUrl=" + baseUrl + "]";
        }
    }

    @Override
    public String toString() {
        return "GitlabProperties[baseUrl=" + baseUrl + ", portal=" + portal + "]";
    }
}
