package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.id.AccountId;
import org.buyergraph.search.AccountMatch;
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

    private final ZuoraClient client;

    ZuoraSearch(ZuoraClient client) {
        this.client = client;
    }

    Flux<Reply<SearchTerm, Listing<AccountMatch>>> find(Set<SearchTerm> terms) {
        return Flux.fromIterable(terms).flatMap(this::find);
    }

    private Mono<Reply<SearchTerm, Listing<AccountMatch>>> find(SearchTerm term) {
        return switch (term.field()) {
            case EMAIL -> find(term, "contacts", "workemail", "EQ:", "accountId");
            case COMPANY_NAME -> find(term, "accounts", "name", "SW:", "id");
            case EMAIL_PART, COMPANY_NAME_PART -> Mono.just(Reply.found(term, Listing.empty()));
        };
    }

    private Mono<Reply<SearchTerm, Listing<AccountMatch>>> find(
            SearchTerm term, String collection, String field, String comparison, String idField) {
        ZuoraQuery query = new ZuoraQuery(collection, Map.of(field, comparison + term.text()), Set.of());
        return new Rows<SearchTerm, AccountMatch>(
                        ZuoraClient.ZUORA, row -> term, row -> match(row, idField), match -> List.of())
                .listEach(Set.of(term), one -> client.rows(query, MAX_PAGES), match -> match)
                .single();
    }

    private static AccountMatch match(Json row, String idField) {
        return AccountMatch.of(new AccountId(row.required(idField)));
    }
}
