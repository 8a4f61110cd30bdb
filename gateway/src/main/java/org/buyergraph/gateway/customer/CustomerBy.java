package org.buyergraph.gateway.customer;

import org.jspecify.annotations.Nullable;

/** Ways to name a person; the schema lets exactly one through. */
record CustomerBy(
        @Nullable String id,
        @Nullable String number,
        @Nullable String email,
        @Nullable String userId) {}
