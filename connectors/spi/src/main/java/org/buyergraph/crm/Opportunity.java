package org.buyergraph.crm;

import java.time.LocalDate;
import org.buyergraph.id.CrmId;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A sale, made, lost or hoped for.
 *
 * @param stage how far it is, in the words of the CRM
 * @param amount absent where the CRM tells none, or not in which currency
 * @param closeDate when it was decided or is expected to be
 */
public record Opportunity(
        CrmId id,
        CrmId account,
        String name,
        OpportunityKind kind,
        @Nullable String stage,
        OpportunityStatus status,
        @Nullable Money amount,
        @Nullable LocalDate closeDate) {}
