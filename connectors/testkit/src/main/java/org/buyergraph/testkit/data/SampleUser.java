package org.buyergraph.testkit.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person's user on GitLab.com; {@code email} is absent where the person keeps it private. */
public record SampleUser(
        long id,
        String username,
        String name,
        String state,
        @Nullable String email,
        Instant createdAt) implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }
}
