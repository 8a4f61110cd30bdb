package org.buyergraph.customer;

import org.buyergraph.country.CountryCode;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A person who may manage a billing account. Several may manage the same one.
 *
 * @param userId the person's user on GitLab.com; absent for who signs in to the portal alone
 * @param accountId the account that they manage; absent before the first purchase
 */
public record Customer(
        CustomerId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable CountryCode country,
        @Nullable String userId,
        @Nullable AccountId accountId) {}
