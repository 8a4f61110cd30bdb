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
        return new Rows<>(
                        SalesforceClient.SALESFORCE,
                        SalesforceContacts::account,
                        SalesforceContacts::contact,
                        contact -> List.of())
                .listEach(accounts, some -> client.rows(query(some), SalesforceConnector.PAGES), CrmContact::id);
    }

    private static String query(Set<CrmId> accounts) {
        return "SELECT Id, Name, Email, Title, AccountId FROM Contact WHERE AccountId IN "
                + SalesforceClient.bothForms(accounts) + " ORDER BY CreatedDate, Id";
    }

    private static CrmId account(Json row) {
        return new CrmId(row.text("AccountId", ""));
    }

    private static CrmContact contact(Json row) {
        return new CrmContact(
                new CrmId(row.text("Id", "")), account(row), row.text("Name"), row.text("Email"), row.text("Title"));
    }
}
