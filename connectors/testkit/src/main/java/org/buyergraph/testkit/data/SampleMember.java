package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A billable member of a namespace: one seat in use. */
public record SampleMember(
        long namespaceId,
        SampleUser user,
        int accessLevel,
        String membershipType,
        boolean removable,
        boolean lastOwner,
        @Nullable LocalDate lastActivityOn,
        @Nullable Instant lastLoginAt)
        implements SampleRecord {

    @Override
    public String key() {
        return namespaceId + ":" + user.id();
    }
}
