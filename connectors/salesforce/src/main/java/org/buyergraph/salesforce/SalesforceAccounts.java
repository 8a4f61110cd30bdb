package org.buyergraph.salesforce;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.crm.CrmAccount;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.CrmId;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;

/** Accounts with the name of who looks after them, which only SOQL joins. */
final class SalesforceAccounts {
    private final SalesforceClient client;
    private final SalesforceProperties.Fields fields;

    SalesforceAccounts(SalesforceClient client, SalesforceProperties.Fields fields) {
        this.client = client;
        this.fields = fields;
    }

    Flux<Reply<CrmId, CrmAccount>> byId(Set<CrmId> ids) {
        String bothForms = SalesforceClient.in(ids.stream()
                .flatMap(id -> Stream.of(id.value(), id.shortForm()))
                .toList());
        String soql = "SELECT Id, Owner.Name, " + fields.segment() + " FROM Account WHERE Id IN " + bothForms;
        return new Rows<>(SalesforceClient.SALESFORCE, SalesforceAccounts::id, this::account, account -> List.of())
                .oneEach(ids, client.rows(soql, 1));
    }

    private static CrmId id(Json row) {
        return new CrmId(row.text("Id", ""));
    }

    private CrmAccount account(Json row) {
        return new CrmAccount(id(row), row.child("Owner").text("Name"), row.text(fields.segment()));
    }
}
