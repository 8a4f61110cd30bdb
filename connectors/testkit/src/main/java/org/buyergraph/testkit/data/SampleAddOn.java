package org.buyergraph.testkit.data;

import java.time.LocalDate;

/** An add-on bought for a namespace; {@code subscriptionNumber} is the purchase. */
public record SampleAddOn(
        long namespaceId,
        String code,
        String displayName,
        int quantity,
        int assigned,
        LocalDate startedOn,
        LocalDate expiresOn,
        String subscriptionNumber,
        boolean trial)
        implements SampleRecord {

    @Override
    public String key() {
        return namespaceId + ":" + code;
    }
}
