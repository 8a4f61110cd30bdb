package org.buyergraph.gateway.account;

import org.jspecify.annotations.Nullable;

/** Ways to name an account; the schema lets exactly one through. */
record AccountBy(
        @Nullable String number,
        @Nullable String id,
        @Nullable String crmId) {}
