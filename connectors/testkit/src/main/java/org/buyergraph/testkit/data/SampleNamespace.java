package org.buyergraph.testkit.data;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A top-level group, or somebody's personal namespace, with its seats, compute minutes and storage.
 *
 * @param kind {@code group} or {@code user}
 */
public record SampleNamespace(
        long id,
        String path,
        String name,
        String kind,
        String plan,
        @Nullable String planName,
        boolean trial,
        @Nullable Boolean autoRenew,
        boolean upgradable,
        boolean excludeGuests,
        Seats seats,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable LocalDate trialEndsOn,
        @Nullable String baseSubscription,
        int memberCount,
        int projectCount,
        Minutes minutes,
        Storage storage,
        Instant createdAt)
        implements SampleRecord {

    @Override
    public String key() {
        return Long.toString(id);
    }

    /** {@code owed} is what exceeds the purchase at its highest; a trial owes nothing. */
    public record Seats(
            int purchased, int inUse, int maxUsed, @Nullable Instant maxUsedChangedAt, int owed) {}

    /** Compute minutes of this month: {@code used} counts both kinds. */
    public record Minutes(int quota, int purchased, int used, int purchasedUsed) {

        public int monthlyUsed() {
            return used - purchasedUsed;
        }
    }

    /** Sizes in bytes, except the purchased storage, which is sold in MiB. */
    public record Storage(
            long repository,
            long lfsObjects,
            long buildArtifacts,
            long packages,
            long wiki,
            long snippets,
            long containerRegistry,
            long sizeLimit,
            long repositorySizeLimit,
            long totalRepository,
            long purchasedMebibytes,
            @Nullable LocalDate purchasedEndsOn) {

        public long total() {
            return repository + lfsObjects + buildArtifacts + packages + wiki + snippets + containerRegistry;
        }
    }
}
