package org.buyergraph.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.buyergraph.id.SubscriptionNumber;
import org.jspecify.annotations.Nullable;

/**
 * A quarterly settlement as the customers portal has it planned.
 *
 * @param users who are counted
 * @param skipped whether the portal will not settle, for whatever reason
 * @param quoted what will be charged, in the subscription's currency
 */
public record SettlementRecord(
        SubscriptionNumber subscription,
        LocalDate on,
        @Nullable Integer users,
        boolean skipped,
        @Nullable BigDecimal quoted) {
    /** The one that is still to come, today's included. */
    public static Optional<SettlementRecord> next(Collection<SettlementRecord> all, LocalDate businessDate) {
        return all.stream()
                .filter(record -> !record.on().isBefore(businessDate))
                .min(Comparator.comparing(SettlementRecord::on));
    }
}
