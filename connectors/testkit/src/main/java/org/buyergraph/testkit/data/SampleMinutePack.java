package org.buyergraph.testkit.data;

import java.time.LocalDate;

/** Compute minutes bought for a namespace. */
public record SampleMinutePack(long namespaceId, int minutes, LocalDate expiresOn, String subscriptionNumber)
        implements SampleRecord {

    @Override
    public String key() {
        return namespaceId + ":" + subscriptionNumber;
    }
}
