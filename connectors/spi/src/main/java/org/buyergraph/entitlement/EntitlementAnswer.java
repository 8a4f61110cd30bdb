package org.buyergraph.entitlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Whether something is allowed.
 *
 * @param refusals why not, the most important first; none where it is
 * @param inGrace whether it is allowed although what covered it is over
 */
public record EntitlementAnswer(List<EntitlementRefusal> refusals, Coverage coverage, boolean inGrace) {
    public EntitlementAnswer {
        refusals = refusals.stream().distinct().sorted().toList();
    }

    static EntitlementAnswer of(Collection<EntitlementRefusal> refusals, Coverage coverage, LocalDate businessDate) {
        return new EntitlementAnswer(
                List.copyOf(refusals), coverage, refusals.isEmpty() && coverage.isInGrace(businessDate));
    }

    EntitlementAnswer undisclosed(EntitlementRefusal hidden) {
        return new EntitlementAnswer(
                refusals.stream()
                        .map(reason -> reason == hidden ? EntitlementRefusal.UNDISCLOSED : reason)
                        .toList(),
                coverage,
                inGrace);
    }
}
