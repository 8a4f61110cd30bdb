package org.buyergraph.gateway.outlook;

import org.jspecify.annotations.Nullable;

/** What something is asked for; the schema lets exactly one through. */
record EntitlementOf(@Nullable String namespace, @Nullable String license) {}
