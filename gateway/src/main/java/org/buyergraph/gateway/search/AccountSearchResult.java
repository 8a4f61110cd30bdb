package org.buyergraph.gateway.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.account.Account;
import org.buyergraph.id.AccountId;

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
        // By id: the same account may have changed between two readings.
        Map<AccountId, List<Found>> byAccount = found.stream()
                .collect(Collectors.groupingBy(hit -> hit.account().id()));
        List<AccountHit> hits = byAccount.values().stream()
                .map(AccountSearchResult::hit)
                .sorted(BY_NUMBER)
                .toList();
        boolean tooMany = hits.size() > MOST;
        return new AccountSearchResult(tooMany ? hits.subList(0, MOST) : hits, truncated || tooMany, incomplete);
    }

    private static AccountHit hit(List<Found> sameAccount) {
        return new AccountHit(
                sameAccount.get(0).account(),
                sameAccount.stream().map(Found::source).distinct().sorted().toList());
    }
}
