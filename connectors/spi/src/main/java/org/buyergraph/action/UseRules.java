package org.buyergraph.action;

import static org.buyergraph.action.ActionRefusal.ACCESS_LIMITED;
import static org.buyergraph.action.ActionRefusal.ENDED;
import static org.buyergraph.action.ActionRefusal.EULA_NOT_ACCEPTED;
import static org.buyergraph.action.ActionRefusal.LICENSE_EXPIRED;
import static org.buyergraph.action.ActionRefusal.MANAGED_BY_PARTNER;
import static org.buyergraph.action.ActionRefusal.NOT_A_PLAN;
import static org.buyergraph.action.ActionRefusal.NOT_IN_FORCE;
import static org.buyergraph.action.ActionRefusal.NOT_ON_TRIAL;
import static org.buyergraph.action.ActionRefusal.NO_LICENSE;
import static org.buyergraph.action.ActionRefusal.NO_NAMESPACE;
import static org.buyergraph.action.ActionRefusal.ON_REQUEST;
import static org.buyergraph.action.ActionRefusal.SILENT_PROFILE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.buyergraph.account.Account;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseWithheldReason;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/** What may be done with what a subscription is used on, whatever sort of customer uses it. */
public final class UseRules {
    private UseRules() {}

    /** Compute minutes or storage. */
    public static SubscriptionPermission buyForNamespace(
            Subscription subscription, @Nullable PortalAccess access, LocalDate businessDate) {
        return new SubscriptionPermission(
                subscription,
                buyForNamespace(subscription, businessDate, whileInForce(subscription, access, false, businessDate)),
                buyForNamespace(subscription, businessDate, whileInForce(subscription, access, true, businessDate)));
    }

    private static ActionAnswer buyForNamespace(
            Subscription subscription, LocalDate businessDate, Set<ActionRefusal> refusals) {
        if (subscription.kind(businessDate) != ProductKind.BASE) {
            refusals.add(NOT_A_PLAN);
        }
        if (subscription.deployment(businessDate) != Deployment.SAAS) {
            refusals.add(NO_NAMESPACE);
        }
        return ActionAnswer.of(refusals, null, subscription.termEnd());
    }

    /**
     * Whoever pays, a license is for its user to activate.
     *
     * @param license the latest of the subscription
     */
    public static ActionAnswer activate(@Nullable License license, @Nullable Account owner, LocalDate businessDate) {
        if (license == null) {
            return ActionAnswer.of(Set.of(NO_LICENSE));
        }
        Set<ActionRefusal> refusals = EnumSet.noneOf(ActionRefusal.class);
        LicenseWithheldReason.of(license, businessDate).map(UseRules::refusal).ifPresent(refusals::add);
        if (owner != null) {
            LicenseWithheldReason.of(owner).map(UseRules::refusal).ifPresent(refusals::add);
        }
        return ActionAnswer.of(refusals, null, license.endsOn());
    }

    /** Of the namespace that a subscription is used on. Whether it is done is decided by those who are asked. */
    public static ActionAnswer extendTrial(@Nullable Trial trial, LocalDate businessDate) {
        boolean running = trial != null && trial.isRunning(businessDate);
        return ActionAnswer.of(Set.of(running ? ON_REQUEST : NOT_ON_TRIAL));
    }

    /** @param byManager whether the partner does it who manages the subscription: that a partner does is no reason then */
    static Set<ActionRefusal> whileInForce(
            Subscription subscription, @Nullable PortalAccess access, boolean byManager, LocalDate businessDate) {
        Set<ActionRefusal> refusals = EnumSet.noneOf(ActionRefusal.class);
        PortalLimit limit = access == null ? null : access.limit();
        if (!byManager && (subscription.partnerManaged() || limit == PortalLimit.MANAGED_BY_RESELLER)) {
            refusals.add(MANAGED_BY_PARTNER);
        }
        if (limit != null && limit != PortalLimit.MANAGED_BY_RESELLER) {
            refusals.add(ACCESS_LIMITED);
        }
        SubscriptionStatus status = subscription.status(businessDate);
        if (status == SubscriptionStatus.EXPIRED || status == SubscriptionStatus.CANCELED) {
            refusals.add(ENDED);
        } else if (status != SubscriptionStatus.ACTIVE) {
            refusals.add(NOT_IN_FORCE);
        }
        return refusals;
    }

    private static ActionRefusal refusal(LicenseWithheldReason reason) {
        return switch (reason) {
            case SILENT_PROFILE -> SILENT_PROFILE;
            case EULA_NOT_ACCEPTED -> EULA_NOT_ACCEPTED;
            case EXPIRED -> LICENSE_EXPIRED;
        };
    }
}
