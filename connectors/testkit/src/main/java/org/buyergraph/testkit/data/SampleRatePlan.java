package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The product on one version of a subscription. */
public record SampleRatePlan(
        String id,
        String subscriptionId,
        String number,
        String name,
        @Nullable String originalRatePlanId,
        @Nullable String lastChangeType,
        String productId,
        String productName,
        String productSku,
        String productRatePlanId,
        String productRatePlanNumber,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
