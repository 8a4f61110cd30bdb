package org.buyergraph.customertype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature as it stands with a subscription.
 *
 * @param switchedOn absent where nobody decided; left standing where it is not available
 */
public record SubscriptionFeature(
        Feature feature,
        boolean available,
        List<CustomerType> because,
        @Nullable String fromVersion,
        @Nullable Boolean switchedOn) {
    public SubscriptionFeature {
        because = List.copyOf(because);
    }
}
