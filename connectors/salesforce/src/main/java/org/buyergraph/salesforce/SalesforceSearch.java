package org.buyergraph.salesforce;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.CrmId;
import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.SearchMatch;
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

    Flux<Reply<SearchTerm, Listing<BuyerMatch>>> find(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).concatMap(this::find);
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> find(SearchTerm term) {
        return switch (term.field()) {
            case EMAIL, EMAIL_PART -> people(term, row -> term.told(MatchedField.EMAIL, row.text("Email")));
            case PERSON_NAME -> people(term, row -> term.toldOfName(row.text("FirstName"), row.text("LastName")));
            case COMPANY_NAME, COMPANY_NAME_PART -> companies(term);
            case ACCOUNT_NUMBER -> Mono.just(Reply.found(term, Listing.empty()));
        };
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> companies(SearchTerm term) {
        String soql = "SELECT Id, Name FROM Account WHERE " + condition(term) + " ORDER BY Id";
        return find(
                term,
                client.rows(soql, 1),
                row -> match(row, "Id", term.told(MatchedField.COMPANY_NAME, row.text("Name"))));
    }

    /** People without an account belong to nobody that bills. */
    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> people(SearchTerm term, Function<Json, SearchMatch> why) {
        String soql = "SELECT AccountId, Email, FirstName, LastName FROM Contact WHERE " + condition(term)
                + " ORDER BY AccountId";
        return find(
                term,
                client.rows(soql, 1).filter(row -> row == Rows.UNREAD || row.has("AccountId")),
                row -> match(row, "AccountId", why.apply(row)));
    }

    private static Mono<Reply<SearchTerm, Listing<BuyerMatch>>> find(
            SearchTerm term, Flux<Json> rows, Function<Json, BuyerMatch> match) {
        return new Rows<SearchTerm, BuyerMatch>(SalesforceClient.SALESFORCE, row -> term, match, found -> List.of())
                .listEach(Set.of(term), one -> rows, found -> found)
                .single();
    }

    private static BuyerMatch match(Json row, String idField, SearchMatch why) {
        return BuyerMatch.of(new CrmId(row.required(idField)), why);
    }

    static String condition(SearchTerm term) {
        String text = term.text();
        return switch (term.field()) {
            case EMAIL -> "Email = '" + literal(text) + "'";
            case EMAIL_PART -> "Email LIKE '%" + pattern(text) + "%'";
            case PERSON_NAME -> "FirstName = '" + literal(text) + "' OR LastName = '" + literal(text) + "'";
            case COMPANY_NAME -> "Name LIKE '" + pattern(text) + "%'";
            case COMPANY_NAME_PART -> "Name LIKE '%" + pattern(text) + "%'";
            case ACCOUNT_NUMBER -> throw new IllegalArgumentException("Sales knows no numbers of accounts");
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
