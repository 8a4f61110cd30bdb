package org.buyergraph.testkit.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sales side's view of a buyer. {@code id} has 18 characters. */
public record SampleCrmAccount(
        String id,
        String name,
        String type,
        @Nullable String industry,
        String billingStreet,
        String billingCity,
        @Nullable String billingState,
        String billingPostalCode,
        String billingCountry,
        String billingCountryCode,
        @Nullable String website,
        @Nullable Integer employees,
        String ownerId,
        @Nullable String parentId,
        String segment,
        boolean publicSector,
        boolean masterAgreement,
        @Nullable String partnerTrack,
        Instant createdAt,
        Instant modifiedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
