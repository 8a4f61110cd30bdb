package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next quarterly settlement of a subscription's seats, or why there will be none. */
public record SampleReconciliation(
        long id,
        @Nullable Long orderId,
        String subscriptionNumber,
        int userCount,
        LocalDate reconcileOn,
        @Nullable String skipReason,
        @Nullable BigDecimal quotedAmount)
        implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }
}
