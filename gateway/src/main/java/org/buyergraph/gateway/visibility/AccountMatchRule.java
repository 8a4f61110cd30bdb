package org.buyergraph.gateway.visibility;

import org.buyergraph.search.AccountMatch;
import org.springframework.stereotype.Component;

/** What a search finds is seen by support alone. */
@Component
final class AccountMatchRule implements Rule<AccountMatch> {
    @Override
    public Class<AccountMatch> subject() {
        return AccountMatch.class;
    }
}
