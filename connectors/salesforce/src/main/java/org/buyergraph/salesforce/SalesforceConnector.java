package org.buyergraph.salesforce;

import java.util.List;
import org.buyergraph.crm.CrmQuestions;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;

/** What Salesforce answers. */
final class SalesforceConnector implements Connector {
    /** Each id is asked for in both its forms, and a query's address holds about 16 KB: 250 ids leave room. */
    private static final int IDS = 250;

    private final SalesforceClient client;
    private final SalesforceAccounts accounts;

    SalesforceConnector(SalesforceClient client, SalesforceProperties.Fields fields) {
        this.client = client;
        this.accounts = new SalesforceAccounts(client, fields);
    }

    @Override
    public Backend backend() {
        return SalesforceClient.SALESFORCE;
    }

    @Override
    public Vitals vitals() {
        return client.vitals();
    }

    @Override
    public List<Answer<?, ?>> answers() {
        return List.of(new Answer<>(CrmQuestions.CRM_ACCOUNT, IDS, 1, accounts::byId));
    }
}
