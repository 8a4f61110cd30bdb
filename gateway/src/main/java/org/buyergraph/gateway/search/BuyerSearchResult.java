package org.buyergraph.gateway.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a search found.
 *
 * @param truncated there are more hits than are shown
 * @param incomplete sources that did not answer
 */
record BuyerSearchResult(List<BuyerHit> hits, boolean truncated, List<SearchSource> incomplete) {
    static final int MOST = 200;

    static BuyerSearchResult of(List<Found> found, boolean truncated, List<SearchSource> incomplete) {
        Map<Object, List<Found>> byBuyer = found.stream().collect(Collectors.groupingBy(Found::buyer));
        List<BuyerHit> hits = byBuyer.values().stream()
                .map(BuyerHit::of)
                .sorted(BuyerHit.IN_ORDER)
                .toList();
        boolean tooMany = hits.size() > MOST;
        return new BuyerSearchResult(tooMany ? hits.subList(0, MOST) : hits, truncated || tooMany, incomplete);
    }
}
