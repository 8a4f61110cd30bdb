package org.buyergraph.gitlab;

import java.util.List;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.settlement.SettlementQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.buyergraph.subscription.SubscriptionQuestions;

/** What the customers portal answers. */
final class GitlabPortalConnector implements Connector {
    private final GitlabPortalClient client;
    private final GitlabPortalCustomers customers;
    private final GitlabLicenses licenses;
    private final GitlabOrders orders;
    private final GitlabSettlements settlements;
    private final GitlabAccess access;

    GitlabPortalConnector(GitlabPortalClient client) {
        this.client = client;
        this.customers = new GitlabPortalCustomers(client);
        this.licenses = new GitlabLicenses(client);
        this.orders = new GitlabOrders(client);
        this.settlements = new GitlabSettlements(client);
        this.access = new GitlabAccess(client);
    }

    @Override
    public Backend backend() {
        return GitlabPortalClient.PORTAL;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        int keys = GitlabPortalClient.PAGE;
        int pages = GitlabPortalClient.MAX_PAGES;
        return List.of(
                new Answer<>(CustomerQuestions.CUSTOMER, keys, 1, customers::byId),
                new Answer<>(CustomerQuestions.CUSTOMER_BY_EMAIL, keys, 1, customers::byEmail),
                new Answer<>(CustomerQuestions.CUSTOMER_BY_USER, keys, 1, customers::byUser),
                new Answer<>(CustomerQuestions.CUSTOMERS_OF_ACCOUNT, keys, pages, customers::ofAccount),
                new Answer<>(SearchQuestions.SEARCH_PORTAL, 1, 1, customers::search),
                new Answer<>(LicenseQuestions.LICENSE, keys, 1, licenses::byId),
                new Answer<>(LicenseQuestions.LICENSES_OF_SUBSCRIPTION, keys, pages, licenses::ofSubscription),
                new Answer<>(LicenseQuestions.LICENSES_OF_CUSTOMER, keys, pages, licenses::ofCustomer),
                new Answer<>(LicenseQuestions.LICENSE_GRANT, keys, 1, licenses::grants),
                new Answer<>(NamespaceQuestions.NAMESPACE_OF_SUBSCRIPTION, keys, pages, orders::namespaces),
                new Answer<>(
                        SettlementQuestions.SETTLEMENT_RECORDS_OF_SUBSCRIPTION,
                        keys,
                        pages,
                        settlements::ofSubscription),
                new Answer<>(SubscriptionQuestions.PORTAL_ACCESS, GitlabAccess.ALIASES, 1, access::ofSubscription));
    }
}
