package org.buyergraph.testkit.data;

import org.jspecify.annotations.Nullable;

/** A person in the customers portal; {@code userId} is the person's user on GitLab.com. Several may share an account. */
public record SampleCustomer(
        long id,
        String firstName,
        String lastName,
        String email,
        @Nullable Long userId,
        @Nullable String accountId,
        @Nullable String crmAccountId,
        String countryCode,
        @Nullable String company,
        @Nullable String vatCode,
        boolean loginActivated)
        implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }
}
