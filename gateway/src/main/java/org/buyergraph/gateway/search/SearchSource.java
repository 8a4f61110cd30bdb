package org.buyergraph.gateway.search;

import org.buyergraph.search.BuyerMatch;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** Where a search looks, in the schema's words. */
enum SearchSource {
    BILLING,
    SALES,
    PORTAL;

    Question<SearchTerm, Listing<BuyerMatch>> question() {
        return switch (this) {
            case BILLING -> SearchQuestions.SEARCH_BILLING;
            case SALES -> SearchQuestions.SEARCH_SALES;
            case PORTAL -> SearchQuestions.SEARCH_PORTAL;
        };
    }

    /** Whether this source can look there at all. */
    boolean knows(SearchTerm.Field field) {
        return switch (field) {
            case EMAIL, COMPANY_NAME, PERSON_NAME -> true;
            case EMAIL_PART, COMPANY_NAME_PART -> this != BILLING;
            case ACCOUNT_NUMBER -> this == BILLING;
        };
    }
}
