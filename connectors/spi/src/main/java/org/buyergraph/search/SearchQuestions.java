package org.buyergraph.search;

import java.util.Optional;
import java.util.Set;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** Searches: one question per system, so that one that is down costs only what it would have found. */
public final class SearchQuestions {
    /** Finds whole addresses and names of billing contacts, and how names and numbers of accounts begin; a part from the middle it cannot. */
    public static final Question<SearchTerm, Listing<BuyerMatch>> SEARCH_BILLING = search("search-billing", "zuora");

    /** Finds people and companies that sales knows, by all but numbers. */
    public static final Question<SearchTerm, Listing<BuyerMatch>> SEARCH_SALES = search("search-sales", "salesforce");

    /** Finds the people who manage accounts, or may come to, by all but numbers of accounts. */
    public static final Question<SearchTerm, Listing<BuyerMatch>> SEARCH_PORTAL =
            search("search-portal", "gitlab-portal");

    private SearchQuestions() {}

    private static Question<SearchTerm, Listing<BuyerMatch>> search(String name, String backend) {
        return Question.list(name, new Backend(backend), Kind.LIST, BuyerMatch.class, SearchQuestions::about);
    }

    private static Set<AccountId> about(BuyerMatch match) {
        return Optional.ofNullable(match.accountId()).map(Set::of).orElse(Set.of());
    }
}
