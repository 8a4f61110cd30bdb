package org.buyergraph.gateway.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.account.Account;
import org.buyergraph.account.AccountQuestions;
import org.buyergraph.action.ActionAnswer;
import org.buyergraph.action.ActionRules;
import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.action.UseRules;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Evidence;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.license.License;
import org.buyergraph.namespace.NamespaceQuestions;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionQuestions;
import org.springframework.stereotype.Component;

/** Whether something may be done with a subscription. Each is decided by what it needs, and nothing else is asked. */
@Component
final class ConcludedPermission implements Conclusion<ActionWish, SubscriptionPermission> {
    private final Clock businessClock;

    ConcludedPermission(Clock businessClock) {
        this.businessClock = businessClock;
    }

    @Override
    public Class<SubscriptionPermission> subject() {
        return SubscriptionPermission.class;
    }

    @Override
    public Fact<SubscriptionPermission> draw(ActionWish wish, Evidence evidence) {
        return evidence.ask(SubscriptionQuestions.SUBSCRIPTION, wish.subscription())
                .flatMap(subscription -> permission(wish.action(), subscription, evidence));
    }

    private Fact<SubscriptionPermission> permission(
            SubscriptionAction action, Subscription subscription, Evidence evidence) {
        return switch (action) {
            case ACTIVATE ->
                activation(subscription, evidence).map(answer -> SubscriptionPermission.toAll(subscription, answer));
            case EXTEND_TRIAL ->
                extension(subscription, evidence).map(answer -> SubscriptionPermission.toAll(subscription, answer));
            case RENEW, ADD_SEATS, UPGRADE, DOWNGRADE, CANCEL, SWITCH_AUTO_RENEWAL, ADD_ADD_ON ->
                rules(subscription, evidence)
                        .map(rules -> new SubscriptionPermission(
                                subscription, answer(action, rules), answer(action, rules.ofManager())));
            case BUY_COMPUTE_MINUTES, BUY_STORAGE -> purchase(subscription, evidence);
        };
    }

    private Fact<SubscriptionPermission> purchase(Subscription subscription, Evidence evidence) {
        return evidence.askWhoMayNotBeThere(SubscriptionQuestions.PORTAL_ACCESS, subscription.number())
                .map(access -> UseRules.buyForNamespace(subscription, access, today()))
                .or(() -> Fact.of(UseRules.buyForNamespace(subscription, null, today())));
    }

    private Fact<ActionAnswer> activation(Subscription subscription, Evidence evidence) {
        Fact<Optional<License>> license =
                SeatsTaken.license(subscription, evidence).map(Optional::of).orElse(Optional.empty());
        Fact<Optional<Account>> owner = evidence.ask(AccountQuestions.ACCOUNT, subscription.owner())
                .map(Optional::of)
                .orElse(Optional.empty());
        return Fact.zip(
                license, owner, (held, account) -> UseRules.activate(held.orElse(null), account.orElse(null), today()));
    }

    private Fact<ActionAnswer> extension(Subscription subscription, Evidence evidence) {
        return SeatsTaken.namespace(subscription, evidence)
                .flatMap(id -> evidence.ask(NamespaceQuestions.NAMESPACE, id))
                .flatMap(namespace -> Fact.ofNullable(namespace.trial()))
                .map(trial -> UseRules.extendTrial(trial, today()))
                .or(() -> Fact.of(UseRules.extendTrial(null, today())));
    }

    private static ActionAnswer answer(SubscriptionAction action, ActionRules rules) {
        return switch (action) {
            case RENEW -> rules.renew();
            case ADD_SEATS -> rules.addSeats();
            case UPGRADE -> rules.upgrade();
            case DOWNGRADE -> rules.downgrade();
            case CANCEL -> rules.cancel();
            case SWITCH_AUTO_RENEWAL -> rules.switchAutoRenewal();
            case ADD_ADD_ON -> rules.addAddOn();
            case BUY_COMPUTE_MINUTES, BUY_STORAGE, ACTIVATE, EXTEND_TRIAL ->
                throw new IllegalArgumentException(action + " is decided by something else");
        };
    }

    private Fact<ActionRules> rules(Subscription subscription, Evidence evidence) {
        return Customers.of(subscription, evidence)
                .map(facts -> new ActionRules(
                        subscription,
                        CustomerTypes.of(facts, subscription),
                        facts.access(subscription.number()),
                        today()));
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }
}
