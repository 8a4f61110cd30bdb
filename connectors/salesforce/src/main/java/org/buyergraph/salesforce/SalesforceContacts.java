package org.buyergraph.salesforce;

import java.util.List;
import java.util.Set;
import org.buyergraph.crm.CrmContact;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;

/** The people of accounts. */
final class SalesforceContacts {
    private final SalesforceClient client;

    SalesforceContacts(SalesforceClient client) {
        this.client = client;
    }

    Flux<Reply<CrmId, Listing<CrmContact>>> ofAccount(Set<CrmId> accounts) {
        String soql = "SELECT Id, Name, Email, Title, AccountId FROM Contact WHERE AccountId IN "
                + SalesforceClient.bothForms(accounts) + " ORDER BY CreatedDate, Id";
        return new Rows<>(
                        SalesforceClient.SALESFORCE,
                        SalesforceContacts::account,
                        SalesforceContacts::contact,
                        contact -> List.of())
                .listEach(
                        accounts,
                        client.rows(soql, SalesforceConnector.PAGES),
                        CrmContact::id,
                        SalesforceConnector.PAGES * SalesforceClient.PAGE);
    }

    private static CrmId account(Json row) {
        return new CrmId(row.text("AccountId", ""));
    }

    private static CrmContact contact(Json row) {
        return new CrmContact(
                new CrmId(row.text("Id", "")), account(row), row.text("Name"), row.text("Email"), row.text("Title"));
    }
}
