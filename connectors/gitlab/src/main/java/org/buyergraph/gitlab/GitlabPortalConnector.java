package org.buyergraph.gitlab;

import java.util.List;
import org.buyergraph.customer.CustomerQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;

/** What the customers portal answers. */
final class GitlabPortalConnector implements Connector {
    private final GitlabPortalCustomers customers;

    GitlabPortalConnector(GitlabPortalClient client) {
        this.customers = new GitlabPortalCustomers(client);
    }

    @Override
    public Backend backend() {
        return GitlabPortalClient.PORTAL;
    }

    @Override
    public List<Answer<?, ?>> answers() {
        int keys = GitlabPortalClient.PAGE;
        return List.of(
                new Answer<>(CustomerQuestions.CUSTOMER, keys, 1, customers::byId),
                new Answer<>(
                        CustomerQuestions.CUSTOMERS_OF_ACCOUNT,
                        keys,
                        GitlabPortalCustomers.MAX_PAGES,
                        customers::ofAccount),
                new Answer<>(SearchQuestions.SEARCH_PORTAL, 1, 1, customers::search));
    }
}
