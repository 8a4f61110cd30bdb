package org.buyergraph.entitlement;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.buyergraph.account.Account;
import org.buyergraph.action.PlanLevel;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseWithheldReason;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.renewal.Renewal;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/**
 * What a plan grants. The place of use decides as long as it has the plan as running. From the day on which that is over billing
 * decides: what was renewed there goes on, whether or not the place of use has heard of it; and what should have renewed by
 * itself keeps its plan for two weeks. An instance goes on until its license blocks changes.
 */
public final class PlanRules {

    private PlanRules() {}

    /** The first day that the place of use has no plan, or no trial, for the namespace. */
    static @Nullable LocalDate end(Namespace namespace) {
        Trial trial = namespace.trial();
        return trial != null && trial.active() ? trial.endsOn() : namespace.planEndsOn();
    }

    /** Whether the place of use has nothing more to say, so that billing is asked. */
    public static boolean isOver(Namespace namespace, LocalDate businessDate) {
        return PlanLevel.ofCode(namespace.planCode()).isPresent()
                && new Coverage(end(namespace), null).isOver(businessDate);
    }

    /** As long as the place of use decides, or where nothing in billing goes on. */
    public static EntitlementAnswer ofNamespace(PlanLevel wanted, Namespace namespace, LocalDate businessDate) {
        Set<EntitlementRefusal> refusals = lacking(wanted, namespace.planCode());
        boolean isNone = PlanLevel.ofCode(namespace.planCode()).isEmpty();
        return over(refusals, isNone ? Coverage.NONE : new Coverage(end(namespace), null), businessDate);
    }

    /**
     * When the place of use has nothing more to say. Nothing where nothing goes on in billing either.
     *
     * @param base what stands for the namespace
     * @param mayRenewByItself whether its customer can have that
     */
    public static Optional<EntitlementAnswer> bySubscription(
            PlanLevel wanted,
            Namespace namespace,
            Subscription base,
            boolean mayRenewByItself,
            LocalDate businessDate) {
        Coverage coverage = coverage(namespace, base, mayRenewByItself);
        if (base.kind(businessDate) != ProductKind.BASE || base.storedStatus() != SubscriptionStatus.ACTIVE) {
            return Optional.empty();
        }
        return Optional.of(coverage)
                .filter(covered -> covered.grants(businessDate))
                .map(covered ->
                        EntitlementAnswer.of(lacking(wanted, PlanLevel.of(base).orElse(null)), covered, businessDate));
    }

    /** A trial keeps nothing: only what was on that was paid for. */
    private static Coverage coverage(Namespace namespace, Subscription base, boolean mayRenewByItself) {
        LocalDate end = base.termEnd();
        boolean kept = mayRenewByItself && base.autoRenew();
        return new Coverage(
                end,
                kept && end != null && end.equals(namespace.planEndsOn())
                        ? end.plusDays(Renewal.DAYS_KEPT_UNPAID)
                        : null);
    }

    /** @param owner whose account the license is for, where that may matter */
    public static EntitlementAnswer ofLicense(
            PlanLevel wanted, License license, @Nullable Account owner, LocalDate businessDate) {
        Set<EntitlementRefusal> refusals = lacking(wanted, license.planCode());
        if (license.startsOn() != null && license.startsOn().isAfter(businessDate)) {
            refusals.add(EntitlementRefusal.NOT_BEGUN);
        }
        if (license.activatedAt() == null) {
            refusals.add(EntitlementRefusal.NOT_ACTIVATED);
            if (license.eulaAcceptedAt() == null) {
                refusals.add(EntitlementRefusal.EULA_NOT_ACCEPTED);
            }
            if (owner != null && LicenseWithheldReason.of(owner).isPresent()) {
                refusals.add(EntitlementRefusal.SILENT_PROFILE);
            }
        }
        return over(refusals, new Coverage(license.endsOn(), license.blocksChangesOn()), businessDate);
    }

    private static EntitlementAnswer over(Set<EntitlementRefusal> refusals, Coverage coverage, LocalDate businessDate) {
        if (!coverage.grants(businessDate)) {
            refusals.add(EntitlementRefusal.ENDED);
        }
        return EntitlementAnswer.of(refusals, coverage, businessDate);
    }

    private static Set<EntitlementRefusal> lacking(PlanLevel wanted, @Nullable String code) {
        return PlanLevel.isKnownCode(code)
                ? lacking(wanted, PlanLevel.ofCode(code).orElse(null))
                : EnumSet.of(EntitlementRefusal.PLAN_NOT_KNOWN);
    }

    private static Set<EntitlementRefusal> lacking(PlanLevel wanted, @Nullable PlanLevel held) {
        return held == null || held.compareTo(wanted) < 0
                ? EnumSet.of(EntitlementRefusal.PLAN_WITHOUT_IT)
                : EnumSet.noneOf(EntitlementRefusal.class);
    }
}
