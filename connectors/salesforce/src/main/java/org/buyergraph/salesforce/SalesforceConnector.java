package org.buyergraph.salesforce;

import java.util.List;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import reactor.core.publisher.Mono;

/** What Salesforce answers. */
final class SalesforceConnector implements Connector {
    /** Each id is asked for in both its forms, and a query's address holds about 16 KB: 250 ids leave room. */
    private static final int IDS = 250;

    /** 2,000 rows of a page, and as many again: past them a list says that it is truncated. */
    static final int PAGES = 2;

    private final SalesforceClient client;
    private final SalesforceAccounts accounts;
    private final SalesforceContacts contacts;
    private final SalesforceOpportunities opportunities;
    private final SalesforceSearch search;
    private final boolean checksFields;

    SalesforceConnector(SalesforceClient client, SalesforceProperties properties) {
        SalesforceProperties.Fields fields = properties.fields();
        this.client = client;
        this.checksFields = properties.checkFields();
        this.accounts = new SalesforceAccounts(client, fields, properties.authorisedTracks());
        this.contacts = new SalesforceContacts(client);
        this.opportunities = new SalesforceOpportunities(client, fields.opportunityCurrency());
        this.search = new SalesforceSearch(client);
    }

    @Override
    public Backend backend() {
        return SalesforceClient.SALESFORCE;
    }

    /** Whether the fields of our settings are there; each query notices by itself too. */
    @Override
    public Mono<Void> prepare() {
        return checksFields ? Mono.whenDelayError(accounts.check(), opportunities.check()) : Mono.empty();
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return List.of(
                new Answer<>(CrmQuestions.CRM_ACCOUNT, IDS, 1, accounts::byId),
                new Answer<>(CrmQuestions.CRM_ACCOUNTS_OF_LINK, IDS, 1, accounts::ofLink),
                new Answer<>(CrmQuestions.CONTACTS_OF_CRM_ACCOUNT, IDS, PAGES, contacts::ofAccount),
                new Answer<>(CrmQuestions.OPPORTUNITY, IDS, 1, opportunities::byId),
                new Answer<>(CrmQuestions.OPPORTUNITIES_OF_CRM_ACCOUNT, IDS, PAGES, opportunities::ofAccount),
                new Answer<>(SearchQuestions.SEARCH_SALES, 1, 1, search::find));
    }
}
