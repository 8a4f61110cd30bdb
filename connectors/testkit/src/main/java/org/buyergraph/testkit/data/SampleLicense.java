package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A license of a self-managed instance. {@code activationCode} is a secret of the buyer's. */
public record SampleLicense(
        long id,
        String fileMd5,
        @Nullable Long customerId,
        String name,
        String email,
        String company,
        String planCode,
        String planName,
        int seats,
        int previousSeats,
        int trueUpQuantity,
        @Nullable LocalDate trueUpFrom,
        @Nullable LocalDate trueUpTo,
        LocalDate startsAt,
        LocalDate expiresAt,
        boolean trial,
        String type,
        boolean autoRenewEnabled,
        boolean seatReconciliationEnabled,
        boolean operationalMetricsEnabled,
        boolean reconciliationCompleted,
        String subscriptionId,
        String subscriptionNumber,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSyncedAt,
        @Nullable Instant nextSyncAt,
        @Nullable Integer billableUsers,
        @Nullable Integer maxHistoricalUsers,
        LocalDate blockChangesAt,
        @Nullable Instant eulaAcceptedAt,
        @Nullable String instanceVersion,
        String activationCode,
        @Nullable String notes)
        implements SampleRecord {

    public static final String ONLINE_CLOUD = "online_cloud";
    public static final String OFFLINE_CLOUD = "offline_cloud";
    public static final String LEGACY_LICENSE = "legacy_license";

    @Override
    public String key() {
        return Long.toString(id);
    }
}
