package org.buyergraph.gateway.search;

import java.util.Objects;
import org.buyergraph.account.Account;
import org.buyergraph.customer.Customer;
import org.jspecify.annotations.Nullable;

/** One find of one source: an account, a person who manages it, or a person without one. */
record Found(@Nullable Account account, @Nullable Customer customer, SearchReason reason) {

    /** What finds of the same buyer have in common: ids, for a record may have changed between two readings. */
    Object buyer() {
        return account == null ? Objects.requireNonNull(customer).id() : account.id();
    }
}
