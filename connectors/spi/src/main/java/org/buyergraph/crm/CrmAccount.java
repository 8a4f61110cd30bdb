package org.buyergraph.crm;

import java.net.URI;
import org.buyergraph.id.CrmId;
import org.jspecify.annotations.Nullable;

/**
 * An account as the sales side has it.
 *
 * @param name what sales calls the company
 * @param parent the account that it belongs under, in the CRM; absent where there is none, or where the CRM does not say
 * @param owner the name of the person at our side who looks after it
 * @param segment how sales classes it by size, in the words of the CRM
 * @param publicSector whether it is a public body; absent where the CRM does not say
 * @param masterAgreement whether a master agreement is in place; absent where the CRM does not say
 * @param partnerTrack which of our partner programmes it is in, in the words of the CRM
 * @param authorisedReseller whether that programme lets it sell to others; absent where the CRM does not say
 * @param isToldWhole whether sales' own view of the account is in here, or was taken out for the viewer
 */
public record CrmAccount(
        CrmId id,
        @Nullable String name,
        @Nullable CrmId parent,
        @Nullable String owner,
        @Nullable URI website,
        @Nullable CrmAccountType type,
        @Nullable String segment,
        @Nullable Boolean publicSector,
        @Nullable Boolean masterAgreement,
        @Nullable String partnerTrack,
        @Nullable Boolean authorisedReseller,
        boolean isToldWhole) {

    /** For the customer: who looks after them, not how they are classed. */
    public CrmAccount ownerOnly() {
        return new CrmAccount(id, null, null, owner, website, null, null, null, null, null, null, false);
    }
}
