package org.buyergraph.zuora;

import java.util.Map;
import java.util.Set;
import org.buyergraph.account.Entity;
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
    record Fields(
            @DefaultValue("gitLabNamespaceId__c") String namespaceId,
            @DefaultValue Accounts account) {}

    /**
     * What the tenant has on its accounts.
     *
     * @param entity the field that holds which of our companies sells to the account
     * @param entities what is written there, by company; our own reading of it unless set
     * @param purchaseOrderRequired the field that says {@code YES} where an invoice must name a purchase order
     * @param silentProfiles ids of the communication profiles with which nothing is sent: no call tells a profile's name
     */
    record Accounts(
            @DefaultValue("entity__c") String entity,
            @DefaultValue Map<String, Entity> entities,
            @DefaultValue("pORequired__c") String purchaseOrderRequired,
            @DefaultValue Set<String> silentProfiles) {
        private static final Map<String, Entity> USUAL = Map.of(
                "GitLab Inc", Entity.INC,
                "GitLab BV", Entity.BV,
                "GitLab GmbH", Entity.GMBH,
                "GitLab Ltd", Entity.LTD,
                "GitLab Pty Ltd", Entity.PTY);

        Accounts {
            entities = entities.isEmpty() ? USUAL : Map.copyOf(entities);
            silentProfiles = Set.copyOf(silentProfiles);
        }
    }

    @Override
    public String toString() {
        return "ZuoraProperties[baseUrl=" + baseUrl + ", version=" + version + "]";
    }
}
