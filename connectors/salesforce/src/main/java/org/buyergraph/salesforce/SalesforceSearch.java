package org.buyergraph.salesforce;

import java.util.List;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.CrmId;
import org.buyergraph.search.AccountMatch;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the CRM's accounts by their names, and by the addresses of their people. */
final class SalesforceSearch {
    private final SalesforceClient client;

    SalesforceSearch(SalesforceClient client) {
        this.client = client;
    }

    Flux<Reply<SearchTerm, Listing<AccountMatch>>> find(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).flatMap(this::find);
    }

    private Mono<Reply<SearchTerm, Listing<AccountMatch>>> find(SearchTerm term) {
        boolean people = term.field() == SearchTerm.Field.EMAIL || term.field() == SearchTerm.Field.EMAIL_PART;
        String idField = people ? "AccountId" : "Id";
        String soql = "SELECT " + idField + " FROM " + (people ? "Contact" : "Account") + " WHERE " + condition(term)
                + " ORDER BY " + idField;
        Flux<Json> rows = client.rows(soql, 1);
        return new Rows<SearchTerm, AccountMatch>(
                        SalesforceClient.SALESFORCE, row -> term, row -> match(row, idField), match -> List.of())
                .listEach(
                        Set.of(term), one -> people ? rows.filter(SalesforceSearch::hasAccount) : rows, match -> match)
                .single();
    }

    /** People without an account belong to nobody that bills. */
    private static boolean hasAccount(Json row) {
        return row == Rows.UNREAD || row.has("AccountId");
    }

    private static AccountMatch match(Json row, String idField) {
        return AccountMatch.of(new CrmId(row.required(idField)));
    }

    static String condition(SearchTerm term) {
        String text = term.text();
        return switch (term.field()) {
            case EMAIL -> "Email = '" + literal(text) + "'";
            case EMAIL_PART -> "Email LIKE '%" + pattern(text) + "%'";
            case COMPANY_NAME -> "Name LIKE '" + pattern(text) + "%'";
            case COMPANY_NAME_PART -> "Name LIKE '%" + pattern(text) + "%'";
        };
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    /** In a pattern the signs for any text and any letter are escaped too: they are looked for, not obeyed. */
    private static String pattern(String text) {
        return literal(text).replace("%", "\\%").replace("_", "\\_");
    }
}
