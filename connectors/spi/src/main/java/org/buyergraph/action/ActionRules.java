package org.buyergraph.action;

import static org.buyergraph.action.ActionRefusal.COMMUNITY_PROGRAM;
import static org.buyergraph.action.ActionRefusal.ENDS_BY_ITSELF;
import static org.buyergraph.action.ActionRefusal.FEATURE_NOT_AVAILABLE;
import static org.buyergraph.action.ActionRefusal.HIGHEST_PLAN;
import static org.buyergraph.action.ActionRefusal.LOWEST_PLAN;
import static org.buyergraph.action.ActionRefusal.MULTI_YEAR;
import static org.buyergraph.action.ActionRefusal.NOT_A_PLAN;
import static org.buyergraph.action.ActionRefusal.NOT_IN_FORCE;
import static org.buyergraph.action.ActionRefusal.NO_SEATS;
import static org.buyergraph.action.ActionRefusal.ON_REQUEST;
import static org.buyergraph.action.ActionRefusal.PURCHASE_ORDER;
import static org.buyergraph.action.ActionRefusal.TOO_EARLY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.Feature;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may do with a subscription by themselves, as far as it depends on what sort of customer they are. What a partner
 * is invoiced for is the partner's to change. A plan is renewed by hand in the last 15 days of its term; it is cancelled by not
 * renewing it by itself; a lower plan is given to those who ask. That who orders by purchase order, or takes part in a
 * programme, renews elsewhere is a choice of ours where the handbook is silent.
 */
public final class ActionRules {
    private static final int DAYS_TO_RENEW = 15;

    private final Subscription subscription;
    private final CustomerTypes customer;
    private final @Nullable PortalAccess access;
    private final boolean byManager;
    private final LocalDate businessDate;

    /** @param access what the portal says of the subscription; absent where it does not know it */
    public ActionRules(
            Subscription subscription, CustomerTypes customer, @Nullable PortalAccess access, LocalDate businessDate) {
        this(subscription, customer, access, false, businessDate);
    }

    private ActionRules(
            Subscription subscription,
            CustomerTypes customer,
            @Nullable PortalAccess access,
            boolean byManager,
            LocalDate businessDate) {
        this.subscription = subscription;
        this.customer = customer;
        this.access = access;
        this.byManager = byManager;
        this.businessDate = businessDate;
    }

    /** The same for the partner who manages the subscription. */
    public ActionRules ofManager() {
        return new ActionRules(subscription, customer, access, true, businessDate);
    }

    public ActionAnswer renew() {
        Set<ActionRefusal> refusals = whileInForce();
        addIf(customer.include(CustomerType.COMMUNITY), COMMUNITY_PROGRAM, refusals);
        addIf(customer.include(CustomerType.PURCHASE_ORDER), PURCHASE_ORDER, refusals);
        LocalDate end = subscription.termEnd();
        if (end == null) {
            refusals.add(NOT_IN_FORCE);
            return ActionAnswer.of(refusals);
        }
        LocalDate from = end.minusDays(DAYS_TO_RENEW);
        addIf(businessDate.isBefore(from), TOO_EARLY, refusals);
        return ActionAnswer.of(refusals, from, end);
    }

    public ActionAnswer addSeats() {
        Set<ActionRefusal> refusals = whileInForce();
        addIf(!subscription.isCountedInSeats(businessDate), NO_SEATS, refusals);
        addIf(customer.include(CustomerType.COMMUNITY), COMMUNITY_PROGRAM, refusals);
        addIf(customer.include(CustomerType.MULTI_YEAR), MULTI_YEAR, refusals);
        return ActionAnswer.of(refusals, null, subscription.termEnd());
    }

    public ActionAnswer upgrade() {
        Set<ActionRefusal> refusals = ofPlan();
        addIf(isAt(PlanLevel.ULTIMATE), HIGHEST_PLAN, refusals);
        return ActionAnswer.of(refusals, null, subscription.termEnd());
    }

    public ActionAnswer downgrade() {
        Set<ActionRefusal> refusals = ofPlan();
        addIf(isAt(PlanLevel.PREMIUM), LOWEST_PLAN, refusals);
        addIf(refusals.isEmpty(), ON_REQUEST, refusals);
        return ActionAnswer.of(refusals);
    }

    public ActionAnswer cancel() {
        Set<ActionRefusal> refusals = whileInForce();
        boolean goesOn = subscription.renewsByItself(businessDate, customer.allow(Feature.AUTO_RENEWAL));
        addIf(refusals.isEmpty() && !goesOn, ENDS_BY_ITSELF, refusals);
        return ActionAnswer.of(refusals, null, subscription.termEnd());
    }

    public ActionAnswer switchAutoRenewal() {
        Set<ActionRefusal> refusals = whileInForce();
        addIf(!customer.allow(Feature.AUTO_RENEWAL), FEATURE_NOT_AVAILABLE, refusals);
        return ActionAnswer.of(refusals, null, subscription.termEnd());
    }

    public ActionAnswer addAddOn() {
        return ActionAnswer.of(ofPlan(), null, subscription.termEnd());
    }

    private Set<ActionRefusal> whileInForce() {
        return UseRules.whileInForce(subscription, access, byManager, businessDate);
    }

    private Set<ActionRefusal> ofPlan() {
        Set<ActionRefusal> refusals = whileInForce();
        addIf(!isPlan(), NOT_A_PLAN, refusals);
        addIf(customer.include(CustomerType.COMMUNITY), COMMUNITY_PROGRAM, refusals);
        return refusals;
    }

    private boolean isPlan() {
        return subscription.kind(businessDate) == ProductKind.BASE;
    }

    private boolean isAt(PlanLevel level) {
        return PlanLevel.of(subscription).filter(level::equals).isPresent();
    }

    private static void addIf(boolean applies, ActionRefusal refusal, Collection<ActionRefusal> refusals) {
        if (applies) {
            refusals.add(refusal);
        }
    }
}
