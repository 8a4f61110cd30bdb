package org.buyergraph.zuora;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.account.Entity;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Zuora is reached.
 *
 * @param baseUrl of the tenant's data centre, such as the one of its REST host
 * @param version the minor version of the API that answers are read as; field sets differ by version
 * @param fields the spelling of the tenant's custom fields in Object Query
 * @param products which product is what
 * @param accounts what is written on accounts
 * @param orderTimeout how long an order is waited for, invoice and payment included; what became of a longer one is read
 */
@ConfigurationProperties("connectors.zuora")
record ZuoraProperties(
        @Nullable String baseUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("2025-08-12") String version,
        @DefaultValue Fields fields,
        @DefaultValue Products products,
        @DefaultValue Accounts accounts,
        @DefaultValue("10s") Duration orderTimeout,
        @DefaultValue HttpSettings http) {

    ZuoraProperties {
        Setting.allOrNone(
                new Setting("connectors.zuora.base-url", baseUrl),
                new Setting("connectors.zuora.client-id", clientId),
                new Setting("connectors.zuora.client-secret", clientSecret));
        Setting.isAddress("connectors.zuora.base-url", baseUrl);
    }

    /** Object Query lower-cases the first letter of a custom field's name and nothing else. */
    record Fields(
            @DefaultValue("gitLabNamespaceId__c") String namespaceId,
            @DefaultValue SubscriptionFields subscription,
            @DefaultValue("pRPCategory__c") String planCategory) {}

    /** Custom fields of subscriptions. */
    record SubscriptionFields(
            @DefaultValue("autoRenew__c") String autoRenew,
            @DefaultValue("turnOnAutoRenew__c") String turnOnAutoRenew,
            @DefaultValue("contractAutoRenew__c") String contractAutoRenew,
            @DefaultValue("turnOnCloudLicensing__c") String cloudLicensing,
            @DefaultValue("turnOnSeatReconciliation__c") String seatReconciliation,
            @DefaultValue("turnOnOperationalMetrics__c") String operationalMetrics,
            @DefaultValue("opportunityId__c") String opportunityId,
            @DefaultValue("quoteNumber__QT") String quoteNumber,
            @DefaultValue("purchaseOrder__c") String purchaseOrder,

            @DefaultValue("multiYearDealSubscriptionLinkage__c")
            String multiYearLink) {}

    /**
     * What products are.
     *
     * @param bySku by stock keeping unit: asked first, and of the catalog only, since a subscription's rows do not tell it
     * @param byCategory by the category of the rate plan, likewise
     * @param byName by how the product's name begins; a rate plan's name begins with its product's
     */
    record Products(
            @DefaultValue List<Product> bySku,
            @DefaultValue List<Product> byCategory,
            @DefaultValue List<Product> byName) {
        private static final List<Product> CATEGORIES = List.of(
                new Product("Base Product", ProductKind.BASE, null, null),
                new Product("Add On", ProductKind.ADD_ON, null, null),
                new Product("One Time", ProductKind.ONE_TIME, null, null));

        private static final List<Product> NAMES = List.of(
                new Product("SaaS - ", ProductKind.BASE, Deployment.SAAS, null),
                new Product("SaaS - Premium", null, null, "premium"),
                new Product("SaaS - Ultimate", null, null, "ultimate"),
                new Product("Self-Managed - ", ProductKind.BASE, Deployment.SELF_MANAGED, null),
                new Product("Self-Managed - Premium", null, null, "premium"),
                new Product("Self-Managed - Ultimate", null, null, "ultimate"),
                new Product("EDU/OSS - ", ProductKind.BASE, Deployment.EITHER, null),
                new Product("EDU/OSS - Ultimate", null, null, "ultimate"),
                new Product("GitLab Duo ", ProductKind.ADD_ON, Deployment.EITHER, null),
                new Product("GitLab Duo Pro", null, null, "duo_pro"),
                new Product("GitLab Duo Enterprise", null, null, "duo_enterprise"),
                new Product("Storage ", ProductKind.ADD_ON, Deployment.SAAS, null),
                new Product("1,000 Compute Minutes", ProductKind.ONE_TIME, Deployment.SAAS, null),
                new Product("True-Up", ProductKind.ONE_TIME, Deployment.EITHER, null));

        Products {
            bySku = List.copyOf(bySku);
            byCategory = byCategory.isEmpty() ? CATEGORIES : List.copyOf(byCategory);
            byName = byName.isEmpty() ? NAMES : List.copyOf(byName);
        }
    }

    /**
     * A line of the table; what it leaves out, the next source says.
     *
     * @param planCode the code that stands on namespaces and licenses which have it, such as {@code premium}
     */
    record Product(
            String name,
            @Nullable ProductKind kind,
            @Nullable Deployment deployment,
            @Nullable String planCode) {}

    /**
     * What the tenant has on its accounts.
     *
     * @param entity the field that holds which of our companies sells to the account
     * @param entities what is written there, by company; our own reading of it unless set
     * @param purchaseOrderRequired the field that says {@code YES} where an invoice must name a purchase order
     * @param channel the field that holds through whom the account buys
     * @param channels what is written there, by who that is; anything else is somebody, and not direct
     * @param silentProfiles ids of the communication profiles with which nothing is sent: no call tells a profile's name
     */
    record Accounts(
            @DefaultValue("entity__c") String entity,
            @DefaultValue Map<String, Entity> entities,
            @DefaultValue("pORequired__c") String purchaseOrderRequired,
            @DefaultValue("sSPChannel__c") String channel,
            @DefaultValue Map<String, StoredChannel> channels,
            @DefaultValue Set<String> silentProfiles) {
        private static final Map<String, Entity> USUAL = Map.of(
                "GitLab Inc", Entity.INC,
                "GitLab BV", Entity.BV,
                "GitLab GmbH", Entity.GMBH,
                "GitLab Ltd", Entity.LTD,
                "GitLab Pty Ltd", Entity.PTY);

        private static final Map<String, StoredChannel> USUAL_CHANNELS = Map.of(
                "Direct", StoredChannel.DIRECT,
                "Reseller", StoredChannel.RESELLER,
                "AWS Marketplace", StoredChannel.MARKETPLACE,
                "GOV.UK Digital Marketplace", StoredChannel.MARKETPLACE);

        Accounts {
            entities = entities.isEmpty() ? USUAL : Map.copyOf(entities);
            channels = channels.isEmpty() ? USUAL_CHANNELS : Map.copyOf(channels);
            silentProfiles = Set.copyOf(silentProfiles);
        }
    }

    @Override
    public String toString() {
        return "ZuoraProperties[baseUrl=" + baseUrl + ", version=" + version + "]";
    }
}
