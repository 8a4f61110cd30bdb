package org.buyergraph.zuora;

import org.buyergraph.http.HttpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Zuora is reached.
 *
 * @param baseUrl of the tenant's data centre, such as the one of its REST host
 * @param version the minor version of the API that answers are read as; field sets differ by version
 * @param fields the spelling of the tenant's custom fields in Object Query
 */
@ConfigurationProperties("connectors.zuora")
record ZuoraProperties(
        String baseUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2025-08-12") String version,
        @DefaultValue Fields fields,
        @DefaultValue HttpSettings http) {

    /** Object Query lower-cases the first letter of a custom field's name and nothing else. */
    record Fields(@DefaultValue("gitLabNamespaceId__c") String namespaceId) {}

    @Override
    public String toString() {
        return "ZuoraProperties[baseUrl=" + baseUrl + ", version=" + version + "]";
    }
}
