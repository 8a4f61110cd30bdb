package org.buyergraph.gateway.crm;

import java.util.List;
import org.buyergraph.crm.Opportunity;
import org.buyergraph.crm.OpportunityKind;
import org.buyergraph.crm.OpportunityStatus;
import org.jspecify.annotations.Nullable;

/** Which opportunities a client wants; what is not given lets all through. */
record OpportunityFilter(
        @Nullable List<OpportunityStatus> status, @Nullable List<OpportunityKind> kind) {
    boolean lets(Opportunity opportunity) {
        return (status == null || status.contains(opportunity.status()))
                && (kind == null || kind.contains(opportunity.kind()));
    }
}
