package org.buyergraph.gateway.visibility;

import org.buyergraph.account.AccountQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.license.LicenseWithheldReason;
import org.buyergraph.subscription.Subscription;

/** Whether a license may be activated at all: that is up to the account that uses it, whoever pays. */
final class Activation {
    private Activation() {}

    static Fact<Boolean> isOpen(Fact<Subscription> subscription, Grounds grounds) {
        return subscription
                .flatMap(held -> grounds.ask(AccountQuestions.ACCOUNT, held.owner()))
                .map(owner -> LicenseWithheldReason.of(owner).isEmpty())
                .orElse(false);
    }
}
