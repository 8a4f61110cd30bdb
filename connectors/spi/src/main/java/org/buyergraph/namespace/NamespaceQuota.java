package org.buyergraph.namespace;

import java.time.LocalDate;
import org.buyergraph.id.NamespaceId;
import org.jspecify.annotations.Nullable;

/**
 * How much of what is metered a namespace may use: told to administrators alone.
 *
 * @param computeLimit minutes a month that the plan has
 * @param computePurchased minutes bought besides
 * @param storagePurchasedEndsOn until when the storage that was bought besides is there
 */
public record NamespaceQuota(
        NamespaceId namespace,
        @Nullable Integer computeLimit,
        @Nullable Integer computePurchased,
        @Nullable LocalDate storagePurchasedEndsOn) {}
