package org.buyergraph.customer;

import org.buyergraph.country.CountryCode;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A person who may manage a billing account. Several may manage the same one.
 *
 * @param userId the person's user on GitLab.com; absent for who signs in to the portal alone
 * @param accountId the account that they manage; absent before the first purchase
 * @param maySignIn whether the portal lets them in; absent where it does not say
 */
public record Customer(
        CustomerId id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String company,
        @Nullable CountryCode country,
        @Nullable UserId userId,
        @Nullable AccountId accountId,
        @Nullable Boolean maySignIn) {

    /** The portal knows one role: whoever is linked to an account manages it. Were there more, this is where to tell them apart. */
    public @Nullable AccountRole role() {
        return accountId == null ? null : AccountRole.MANAGER;
    }
}
