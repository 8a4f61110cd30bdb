package org.buyergraph.gateway.acting;

import org.buyergraph.account.AccountQuestions;
import org.buyergraph.action.ActionCase;
import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.springframework.stereotype.Component;

/** The answer that {@code can} gives, for who is about to act on it: drawn from what the vendors say now, and from nothing older. */
@Component
final class ConcludedCase implements Conclusion<ActionWish, ActionCase> {
    private final Conclusion<ActionWish, SubscriptionPermission> can;

    ConcludedCase(Conclusion<ActionWish, SubscriptionPermission> can) {
        this.can = can;
    }

    @Override
    public Class<ActionCase> subject() {
        return ActionCase.class;
    }

    @Override
    public boolean isGrant() {
        return true;
    }

    @Override
    public Fact<ActionCase> draw(ActionWish wish, Evidence evidence) {
        return can.draw(wish, evidence).flatMap(permission -> evidence.ask(
                        AccountQuestions.ACCOUNT, permission.subscription().owner())
                .map(owner -> new ActionCase(permission, owner)));
    }
}
