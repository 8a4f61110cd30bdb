package org.buyergraph.salesforce;

import java.time.Duration;
import org.buyergraph.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Salesforce is reached.
 *
 * @param baseUrl of the organisation's own domain
 * @param version of the REST API, such as {@code v66.0}
 * @param session how long a token is used: sessions end after an idle time that the organisation sets, 2 hours by default
 * @param fields the organisation's names of its custom fields
 */
@ConfigurationProperties("connectors.salesforce")
record SalesforceProperties(
        String baseUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("v66.0") String version,
        @DefaultValue("60m") Duration session,
        @DefaultValue Fields fields,
        @DefaultValue HttpSettings http) {

    /** Custom fields of Account. */
    record Fields(@DefaultValue("Account_Segment__c") String segment) {}

    @Override
    public String toString() {
        return "SalesforceProperties[baseUrl=" + baseUrl + ", version=" + version + "]";
    }
}
