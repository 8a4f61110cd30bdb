package org.buyergraph.gateway.crm;

import java.util.List;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.crm.OpportunityKind;
import org.buyergraph.crm.OpportunityStatus;
import org.jspecify.annotations.Nullable;

/** Which opportunities a client wants; what is not given lets all through. */
record OpportunityFilter(
        @Nullable List<OpportunityStatus> statuses,
        @Nullable List<OpportunityKind> kinds) {
    boolean lets(Opportunity opportunity) {
        return (statuses == null || statuses.contains(opportunity.status()))
                && (kinds == null || kinds.contains(opportunity.kind()));
    }
}
