package org.buyergraph.namespace;

import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * Compute minutes used in the running month. How many there are is told elsewhere: see {@link NamespaceQuota}.
 *
 * @param used all of them
 * @param usedOfPurchased those that exceeded the plan's own and were taken from what was bought besides
 */
public record NamespaceCompute(
        NamespaceId namespace,
        @Nullable Integer used,
        @Nullable Integer usedOfPurchased) {}
