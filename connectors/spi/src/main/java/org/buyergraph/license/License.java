package org.buyergraph.license;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/**
 * A license of a self-managed instance. The code that activates it is not part of it: see {@link LicenseGrant}.
 *
 * @param subscriptionNumber what it was bought by
 * @param customerId who bought it, in the customers' portal
 * @param planCode the code of its plan, such as {@code premium}
 * @param endsOn the first day that it no longer covers
 * @param blocksChangesOn from when an expired license makes the instance read-only
 * @param eulaAcceptedAt when the terms were accepted, without which it is not handed out
 * @param addOns as the instance last reported; none where it never did
 * @param lastSyncAt when the instance last reported; an offline one never does
 */
public record License(
        LicenseId id,
        @Nullable SubscriptionNumber subscriptionNumber,
        @Nullable CustomerId customerId,
        LicenseKind kind,
        @Nullable String planCode,
        @Nullable String planName,
        boolean trial,
        LicenseSeats seats,
        @Nullable LicenseTrueUp trueUp,
        Licensee licensee,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate blocksChangesOn,
        @Nullable Instant eulaAcceptedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSyncAt,
        @Nullable Instant nextSyncAt,
        @Nullable String instanceVersion,
        List<LicenseAddOn> addOns) {

    /** Those of one subscription, the last to begin first. */
    public static final Comparator<License> LATEST_FIRST = Comparator.comparing(License::start)
            .thenComparing(license -> Long.valueOf(license.id().value()))
            .reversed();

    public License {
        addOns = List.copyOf(addOns);
    }

    /** Of the licenses of one subscription the one that stands for it. */
    public static Optional<License> latest(Collection<License> all) {
        return all.stream().min(LATEST_FIRST);
    }

    /** Today included; none when it is over, and not known without an end. */
    public @Nullable Integer daysLeft(LocalDate businessDate) {
        return endsOn == null ? null : (Integer) (int) Math.max(0, ChronoUnit.DAYS.between(businessDate, endsOn));
    }

    /** Its trial, where it is one. */
    public @Nullable Trial trialTerm() {
        return trial ? new Trial(true, endsOn) : null;
    }

    /** Where it is known in which version the instance runs. */
    public boolean isOlderThan(String version) {
        Optional<GitlabVersion> runs = GitlabVersion.read(instanceVersion);
        return GitlabVersion.read(version)
                .filter(wanted -> runs.filter(held -> held.isBefore(wanted)).isPresent())
                .isPresent();
    }

    private static LocalDate start(License license) {
        return license.startsOn() == null ? LocalDate.MIN : license.startsOn();
    }

    public LicenseState state(LocalDate businessDate) {
        if (endsOn != null && !endsOn.isAfter(businessDate)) {
            return LicenseState.EXPIRED;
        }
        if (activatedAt != null) {
            return LicenseState.ACTIVATED;
        }
        return eulaAcceptedAt == null ? LicenseState.AWAITING_EULA : LicenseState.AVAILABLE;
    }
}
