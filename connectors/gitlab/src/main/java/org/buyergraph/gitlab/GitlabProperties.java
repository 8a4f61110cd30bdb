package org.buyergraph.gitlab;

import java.util.List;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How GitLab's two hosts are reached.
 *
 * @param baseUrl of GitLab.com
 * @param token for its public APIs: an administrator's, if quotas and storage are to be told
 * @param internalSecret signs the short-lived tokens of its internal API
 * @param internalIssuer the issuer that those tokens name
 * @param parallel namespaces read at a time: there is no call that takes many
 * @param addOns the names of add-ons to ask for: each costs a call a namespace
 */
@ConfigurationProperties("connectors.gitlab")
record GitlabProperties(
        @Nullable String baseUrl,
        @Nullable String token,
        @Nullable String internalSecret,
        @DefaultValue("https://customers.gitlab.com") String internalIssuer,
        @DefaultValue("16") int parallel,

        @DefaultValue({"duo_pro", "duo_enterprise", "product_analytics"})
        List<String> addOns,

        @DefaultValue HttpSettings http,
        @DefaultValue Portal portal) {

    GitlabProperties {
        Setting.allOrNone(
                new Setting("connectors.gitlab.base-url", baseUrl),
                new Setting(
                        "connectors.gitlab.internal-secret (or connectors.gitlab.token)",
                        internalSecret == null ? token : internalSecret));
        Setting.isAddress("connectors.gitlab.base-url", baseUrl);
    }

    /** The customers portal. */
    record Portal(
            @Nullable String baseUrl,
            @Nullable String adminEmail,
            @Nullable String adminToken,
            @DefaultValue HttpSettings http) {
        Portal {
            Setting.allOrNone(
                    new Setting("connectors.gitlab.portal.base-url", baseUrl),
                    new Setting("connectors.gitlab.portal.admin-email", adminEmail),
                    new Setting("connectors.gitlab.portal.admin-token", adminToken));
            Setting.isAddress("connectors.gitlab.portal.base-url", baseUrl);
        }

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
