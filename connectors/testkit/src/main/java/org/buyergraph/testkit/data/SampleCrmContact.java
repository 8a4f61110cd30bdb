package org.buyergraph.testkit.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person at a buyer, as the sales side knows them. */
public record SampleCrmContact(
        String id,
        String accountId,
        String firstName,
        String lastName,
        String email,
        @Nullable String title,
        @Nullable String phone,
        String ownerId,
        Instant createdAt,
        Instant modifiedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
