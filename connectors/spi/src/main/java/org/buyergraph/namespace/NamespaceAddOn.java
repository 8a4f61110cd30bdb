package org.buyergraph.namespace;

import java.time.LocalDate;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * An add-on to a namespace's plan.
 *
 * @param code what it is asked by, such as {@code duo_pro}
 * @param name what it is called there, now or formerly
 * @param endsOn the first day that is no longer covered
 * @param subscriptionNumber the purchase, where it is linked to one
 */
public record NamespaceAddOn(
        NamespaceId namespace,
        String code,
        @Nullable String name,
        @Nullable Integer seats,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean trial,
        @Nullable SubscriptionNumber subscriptionNumber) {}
