package org.buyergraph.gateway.account;

import org.buyergraph.account.AccountQuestions;
import org.buyergraph.account.AccountReferences;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.id.AccountId;
import org.springframework.stereotype.Component;

/** What an account is called elsewhere. */
@Component
final class ConcludedReferences implements Conclusion<AccountId, AccountReferences> {
    @Override
    public Class<AccountReferences> subject() {
        return AccountReferences.class;
    }

    @Override
    public Fact<AccountReferences> draw(AccountId id, Evidence evidence) {
        return evidence.ask(AccountQuestions.ACCOUNT, id).map(AccountReferences::of);
    }
}
