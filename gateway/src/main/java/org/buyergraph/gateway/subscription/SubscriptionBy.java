package org.buyergraph.gateway.subscription;

import org.jspecify.annotations.Nullable;

/** Ways to name a subscription; the schema lets exactly one through. */
record SubscriptionBy(@Nullable String number, @Nullable String id) {}
