package org.buyergraph.subscription;

import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * How the customers' portal treats a subscription, whatever billing says.
 *
 * @param communityPlan whether the portal has it as one of a community programme
 * @param limit why its customer may not manage it there; absent where they may
 */
public record PortalAccess(
        SubscriptionNumber subscription,
        boolean communityPlan,
        @Nullable PortalLimit limit) {}
