package org.buyergraph.testkit.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The portal's own record of a purchase: it ties a subscription to a namespace. */
public record SamplePortalOrder(
        long id,
        @Nullable Long customerId,
        @Nullable String accountId,
        @Nullable String productRatePlanId,
        @Nullable String subscriptionId,
        @Nullable String subscriptionNumber,
        LocalDate startDate,
        LocalDate endDate,
        int quantity,
        @Nullable Long namespaceId,
        @Nullable String namespaceName,
        @Nullable String amendmentType,
        boolean trial,
        String source)
        implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }
}
