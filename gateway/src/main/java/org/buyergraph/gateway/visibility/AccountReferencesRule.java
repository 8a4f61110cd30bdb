package org.buyergraph.gateway.visibility;

import org.buyergraph.account.AccountReferences;
import org.springframework.stereotype.Component;

/** What an account is called elsewhere is for our support alone. */
@Component
final class AccountReferencesRule implements Rule<AccountReferences> {
    @Override
    public Class<AccountReferences> subject() {
        return AccountReferences.class;
    }
}
