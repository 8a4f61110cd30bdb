package org.buyergraph.subscription;

import org.jspecify.annotations.Nullable;

/**
 * What is switched on for a subscription. Absent where nobody decided.
 *
 * @param seatReconciliation whether seats over the bought ones are billed every quarter
 * @param operationalMetrics whether the instance sends how it is used
 */
public record SubscriptionSettings(
        @Nullable CloudLicensing cloudLicensing,
        @Nullable Boolean seatReconciliation,
        @Nullable Boolean operationalMetrics) {}
