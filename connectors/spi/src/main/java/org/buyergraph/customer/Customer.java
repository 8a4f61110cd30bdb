package org.buyergraph.customer;

import org.buyergraph.id.AccountId;
import org.buyergraph.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A person who may manage a billing account. Several may manage the same one.
 *
 * @param accountId the account that they manage; absent before the first purchase
 */
public record Customer(
        CustomerId id, @Nullable String name, @Nullable AccountId accountId) {}
