package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A billing contact; {@code country} is the English name, {@code countryCode} its ISO-2 code. */
public record SampleContact(
        String id,
        String accountId,
        String firstName,
        String lastName,
        String address1,
        @Nullable String address2,
        String city,
        @Nullable String state,
        String postalCode,
        String country,
        String countryCode,
        String workEmail,
        @Nullable String workPhone,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
