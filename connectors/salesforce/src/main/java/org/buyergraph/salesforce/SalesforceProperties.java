package org.buyergraph.salesforce;

import java.time.Duration;
import java.util.Set;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Salesforce is reached.
 *
 * @param baseUrl of the organisation's own domain
 * @param version of the REST API, such as {@code v66.0}
 * @param session how long a token is used: sessions end after an idle time that the organisation sets, 2 hours by default
 * @param checkFields whether the start asks the organisation which of these fields it has
 * @param fields the organisation's names of its custom fields
 * @param authorisedTracks the partner programmes that let an account sell to others; all of them where none is named
 */
@ConfigurationProperties("connectors.salesforce")
record SalesforceProperties(
        @Nullable String baseUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("v66.0") String version,
        @DefaultValue("60m") Duration session,
        @DefaultValue("true") boolean checkFields,
        @DefaultValue Fields fields,
        @DefaultValue Set<String> authorisedTracks,
        @DefaultValue HttpSettings http) {

    SalesforceProperties {
        authorisedTracks = Set.copyOf(authorisedTracks);
        Setting.allOrNone(
                new Setting("connectors.salesforce.base-url", baseUrl),
                new Setting("connectors.salesforce.client-id", clientId),
                new Setting("connectors.salesforce.client-secret", clientSecret));
        Setting.isAddress("connectors.salesforce.base-url", baseUrl);
    }

    /**
     * Fields that an organisation may lack or call otherwise. Those that it does not have are left out of every query.
     *
     * @param segment how sales classes an account by size
     * @param publicSector flag of public bodies
     * @param masterAgreement flag of accounts with a master agreement
     * @param partnerTrack which partner programme an account is in
     * @param opportunityCurrency there only where several currencies are switched on
     */
    record Fields(
            @DefaultValue("Account_Segment__c") String segment,
            @DefaultValue("Public_Sector__c") String publicSector,
            @DefaultValue("MSA_In_Place__c") String masterAgreement,
            @DefaultValue("Partner_Track__c") String partnerTrack,
            @DefaultValue("CurrencyIsoCode") String opportunityCurrency) {}

    @Override
    public String toString() {
        return "SalesforceProperties[baseUrl=" + baseUrl + ", version=" + version + "]";
    }
}
