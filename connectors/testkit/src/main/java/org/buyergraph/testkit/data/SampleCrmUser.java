package org.buyergraph.testkit.data;

import java.time.Instant;

/** A seller: the owner of accounts and opportunities. */
public record SampleCrmUser(
        String id,
        String firstName,
        String lastName,
        String email,
        String title,
        boolean active,
        Instant createdAt,
        Instant modifiedAt)
        implements SampleRecord {

    public String name() {
        return firstName + " " + lastName;
    }

    @Override
    public String key() {
        return id;
    }
}
