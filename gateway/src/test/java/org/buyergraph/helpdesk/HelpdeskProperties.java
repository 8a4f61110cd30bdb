package org.buyergraph.helpdesk;

import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the helpdesk is reached.
 *
 * @param token a secret
 */
@ConfigurationProperties("connectors.helpdesk")
record HelpdeskProperties(
        @Nullable String baseUrl,
        @Nullable String token,
        @DefaultValue HttpSettings http) {
    HelpdeskProperties {
        Setting.allOrNone(
                new Setting("connectors.helpdesk.base-url", baseUrl), new Setting("connectors.helpdesk.token", token));
        Setting.isAddress("connectors.helpdesk.base-url", baseUrl);
    }

    @Override
    public String toString() {
        return "HelpdeskProperties[baseUrl=" + baseUrl + "]";
    }
}
