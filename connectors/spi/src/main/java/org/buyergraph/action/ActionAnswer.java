package org.buyergraph.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may be done with a subscription.
 *
 * @param refusals why not, all that applies, the most important first; none where it may be done
 * @param from the first day on which it may be done, where that is bound to days; told ahead as well
 * @param until the first day on which it may no longer be done, where that is bound to days
 * @param instead where to go, where it cannot be done here
 */
public record ActionAnswer(
        List<ActionRefusal> refusals,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable ActionPlace instead) {
    public ActionAnswer {
        refusals = refusals.stream().distinct().sorted().toList();
    }

    static ActionAnswer of(Collection<ActionRefusal> refusals) {
        return of(refusals, null, null);
    }

    static ActionAnswer of(Collection<ActionRefusal> refusals, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ActionAnswer(
                List.copyOf(refusals),
                from,
                until,
                refusals.stream()
                        .sorted()
                        .findFirst()
                        .map(ActionAnswer::instead)
                        .orElse(null));
    }

    /** For those who may not know that the customer orders by purchase order. */
    ActionAnswer withoutPurchaseOrder() {
        List<ActionRefusal> told = refusals.stream()
                .map(refusal -> refusal == ActionRefusal.PURCHASE_ORDER ? ActionRefusal.UNDISCLOSED : refusal)
                .toList();
        return new ActionAnswer(told, from, until, instead);
    }

    public boolean allowed() {
        return refusals.isEmpty();
    }

    private static @Nullable ActionPlace instead(ActionRefusal first) {
        return switch (first) {
            case MANAGED_BY_PARTNER -> ActionPlace.PARTNER;
            case ENDED, NO_NAMESPACE -> ActionPlace.WEB_STORE;
            case COMMUNITY_PROGRAM -> ActionPlace.COMMUNITY_PROGRAM;
            case ACCESS_LIMITED, MULTI_YEAR, PURCHASE_ORDER, FEATURE_NOT_AVAILABLE, HIGHEST_PLAN, UNDISCLOSED ->
                ActionPlace.SALES;
            case NOT_IN_FORCE, SILENT_PROFILE, ON_REQUEST -> ActionPlace.SUPPORT;
            case NOT_A_PLAN,
                    NO_SEATS,
                    NO_LICENSE,
                    LOWEST_PLAN,
                    ENDS_BY_ITSELF,
                    TOO_EARLY,
                    NOT_ON_TRIAL,
                    EULA_NOT_ACCEPTED,
                    LICENSE_EXPIRED -> null;
        };
    }
}
