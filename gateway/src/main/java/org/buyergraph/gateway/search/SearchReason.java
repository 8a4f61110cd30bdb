package org.buyergraph.gateway.search;

import org.buyergraph.search.MatchedField;
import org.buyergraph.search.MatchedPart;
import org.buyergraph.search.SearchMatch;

/** Why a search found somebody: in which source, and where and how it stands there. */
record SearchReason(SearchSource source, MatchedField field, MatchedPart part) implements Comparable<SearchReason> {
    SearchReason(SearchSource source, SearchMatch why) {
        this(source, why.field(), why.part());
    }

    @Override
    public int compareTo(SearchReason other) {
        int bySource = source.compareTo(other.source);
        int byField = bySource == 0 ? field.compareTo(other.field) : bySource;
        return byField == 0 ? part.compareTo(other.part) : byField;
    }
}
