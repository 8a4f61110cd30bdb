package org.buyergraph.gateway.search;

import org.buyergraph.search.AccountMatch;
import org.buyergraph.search.SearchQuestions;
import org.buyergraph.search.SearchTerm;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;

/** Where a search looks, in the schema's words. */
enum SearchSource {
    BILLING,
    SALES,
    PORTAL;

    Question<SearchTerm, Listing<AccountMatch>> question() {
        return switch (this) {
            case BILLING -> SearchQuestions.SEARCH_BILLING;
            case SALES -> SearchQuestions.SEARCH_SALES;
            case PORTAL -> SearchQuestions.SEARCH_PORTAL;
        };
    }

    /** Whether this source has the field at all. */
    boolean knows(SearchTerm.Field field) {
        return switch (this) {
            case BILLING -> field == SearchTerm.Field.EMAIL || field == SearchTerm.Field.COMPANY_NAME;
            case SALES -> true;
            case PORTAL -> field == SearchTerm.Field.EMAIL || field == SearchTerm.Field.EMAIL_PART;
        };
    }
}
