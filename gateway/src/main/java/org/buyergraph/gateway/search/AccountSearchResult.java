package org.buyergraph.gateway.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;

/**
 * What a search found.
 *
 * @param truncated there are more hits than are shown
 * @param incomplete sources that did not answer
 */
record AccountSearchResult(List<AccountHit> hits, boolean truncated, List<SearchSource> incomplete) {
    static final int MOST = 200;

    private static final Comparator<AccountHit> BY_NUMBER =
            Comparator.comparing(hit -> hit.account().number().value());

    /** An account found by one source. */
    record Found(SearchSource source, Account account) {}

    static AccountSearchResult of(List<Found> found, boolean truncated, List<SearchSource> incomplete) {
        Map<Account, Set<SearchSource>> sources = found.stream()
                .collect(Collectors.groupingBy(
                        Found::account, Collectors.mapping(Found::source, Collectors.toCollection(TreeSet::new))));
        List<AccountHit> hits = sources.entrySet().stream()
                .map(hit -> new AccountHit(hit.getKey(), List.copyOf(hit.getValue())))
                .sorted(BY_NUMBER)
                .toList();
        boolean tooMany = hits.size() > MOST;
        return new AccountSearchResult(tooMany ? hits.subList(0, MOST) : hits, truncated || tooMany, incomplete);
    }
}
