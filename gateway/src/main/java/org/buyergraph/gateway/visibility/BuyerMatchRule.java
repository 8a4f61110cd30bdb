package org.buyergraph.gateway.visibility;

import org.buyergraph.search.BuyerMatch;
import org.springframework.stereotype.Component;

/** What a search of all buyers finds is seen by support alone. */
@Component
final class BuyerMatchRule implements Rule<BuyerMatch> {
    @Override
    public Class<BuyerMatch> subject() {
        return BuyerMatch.class;
    }
}
