package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.MatchedField;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.zuora.ZuoraClient.ZuoraQuery;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds accounts. Zuora compares whole values and beginnings only. */
final class ZuoraSearch {
    /** A little more than a search shows. */
    static final int MAX_PAGES = 3;

    /** A person's name may be their first or their last. */
    static final int QUERIES = 2;

    private final ZuoraClient client;

    ZuoraSearch(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<SearchTerm, Listing<BuyerMatch>>> find(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).concatMap(this::find);
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> find(SearchTerm term) {
        return switch (term.field()) {
            case EMAIL -> find(term, row -> ofAddress(term, row), people("workemail", term));
            case PERSON_NAME ->
                find(term, row -> ofName(term, row), people("firstname", term), people("lastname", term));
            case COMPANY_NAME -> find(term, row -> ofAccount(term, "name", row), accounts("name", term));
            case ACCOUNT_NUMBER ->
                find(term, row -> ofAccount(term, "accountNumber", row), accounts("accountnumber", term));
            case EMAIL_PART, COMPANY_NAME_PART -> Mono.just(Reply.found(term, Listing.empty()));
        };
    }

    private static ZuoraQuery people(String field, SearchTerm term) {
        return new ZuoraQuery("contacts", Map.of(field, "EQ:" + term.text()), Set.of());
    }

    private static ZuoraQuery accounts(String field, SearchTerm term) {
        return new ZuoraQuery("accounts", Map.of(field, "SW:" + term.text()), Set.of());
    }

    private Mono<Reply<SearchTerm, Listing<BuyerMatch>>> find(
            SearchTerm term, Function<Json, BuyerMatch> match, ZuoraQuery... queries) {
        return new Rows<SearchTerm, BuyerMatch>(ZuoraClient.ZUORA, row -> term, match, found -> List.of())
                .listEach(
                        Set.of(term),
                        one -> Flux.fromArray(queries).flatMap(query -> client.rows(query, MAX_PAGES)),
                        found -> found)
                .single();
    }

    private static BuyerMatch ofAddress(SearchTerm term, Json row) {
        return BuyerMatch.of(
                new AccountId(row.required("accountId")), term.told(MatchedField.EMAIL, row.text("workEmail")));
    }

    private static BuyerMatch ofName(SearchTerm term, Json row) {
        return BuyerMatch.of(
                new AccountId(row.required("accountId")), term.toldOfName(row.text("firstName"), row.text("lastName")));
    }

    private static BuyerMatch ofAccount(SearchTerm term, String field, Json row) {
        MatchedField where = field.equals("name") ? MatchedField.COMPANY_NAME : MatchedField.ACCOUNT_NUMBER;
        return BuyerMatch.of(new AccountId(row.required("id")), term.told(where, row.text(field)));
    }
}
