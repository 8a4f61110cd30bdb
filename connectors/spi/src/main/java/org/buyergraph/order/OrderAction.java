package org.buyergraph.order;

import java.time.LocalDate;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an order does to one subscription.
 *
 * @param version of the subscription that it led to
 * @param effectiveOn the first day that it counts from
 * @param endsOn the first day that is no longer covered, of a cancellation
 * @param autoRenew what it set automatic renewal to, where it set it
 */
public record OrderAction(
        OrderActionKind kind,
        @Nullable SubscriptionNumber subscription,
        @Nullable Integer version,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endsOn,
        @Nullable Boolean autoRenew) {}
