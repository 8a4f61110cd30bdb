package org.buyergraph.gateway.outlook;

import org.buyergraph.action.ActionAnswer;
import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.action.SubscriptionPermission;
import org.buyergraph.attention.NoticeRemedy;
import org.buyergraph.channel.SubscriptionManager;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.subscription.Subscription;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What may be done with a subscription, and who manages it where the viewer does not. */
@Controller
class ActionController {
    private final ConcludedPermission permissions;
    private final ConcludedManager managers;

    ActionController(ConcludedPermission permissions, ConcludedManager managers) {
        this.permissions = permissions;
        this.managers = managers;
    }

    @SchemaMapping
    SubscriptionActions can(Subscription subscription) {
        return new SubscriptionActions(subscription);
    }

    @SchemaMapping
    Fact<SubscriptionManager> managedBy(Subscription subscription, Facts facts) {
        return subscription.partnerManaged() ? facts.conclude(managers, subscription.number()) : Fact.absent();
    }

    @SchemaMapping
    Fact<ActionAnswer> renew(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.RENEW, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> addSeats(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.ADD_SEATS, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> upgrade(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.UPGRADE, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> downgrade(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.DOWNGRADE, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> cancel(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.CANCEL, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> switchAutoRenewal(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.SWITCH_AUTO_RENEWAL, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> buyComputeMinutes(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.BUY_COMPUTE_MINUTES, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> buyStorage(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.BUY_STORAGE, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> addAddOn(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.ADD_ADD_ON, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> activate(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.ACTIVATE, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> extendTrial(SubscriptionActions can, Facts facts) {
        return answer(can, SubscriptionAction.EXTEND_TRIAL, facts);
    }

    private Fact<ActionAnswer> answer(SubscriptionActions can, SubscriptionAction action, Facts facts) {
        return answer(can.subscription(), action, facts);
    }

    @SchemaMapping
    Fact<ActionAnswer> answer(NoticeRemedy remedy, Facts facts) {
        return answer(remedy.subscription(), remedy.action(), facts);
    }

    private Fact<ActionAnswer> answer(Subscription subscription, SubscriptionAction action, Facts facts) {
        return facts.conclude(permissions, new ActionWish(subscription.number(), action))
                .map(SubscriptionPermission::answer);
    }
}
