package org.buyergraph.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instance can be activated with a license, as many users as it has. A file of the old sort takes up to 10 % more
 * than were bought, rounded down, from GitLab 14.3 on, and none before; with cloud licensing the number of users never blocks,
 * and the difference is settled later. An instance whose version is not told is taken for a recent one.
 *
 * @param mostUsers that it can be activated for; absent where there is no limit
 */
public record ActivationLimit(LicenseKind kind, @Nullable Integer mostUsers, List<ActivationRefusal> refusals) {
    private static final GitlabVersion CLOUD = new GitlabVersion(14, 1);
    private static final GitlabVersion OFFLINE_CLOUD = new GitlabVersion(15, 0);
    private static final GitlabVersion TOLERANT = new GitlabVersion(14, 3);
    private static final int PERCENT = 110;

    public ActivationLimit {
        refusals = List.copyOf(refusals);
    }

    public static ActivationLimit of(License license, int users, @Nullable String instanceVersion) {
        return of(license.kind(), license.seats().bought(), users, instanceVersion);
    }

    static ActivationLimit of(LicenseKind kind, @Nullable Integer seats, int users, @Nullable String instanceVersion) {
        Optional<GitlabVersion> version = GitlabVersion.read(instanceVersion);
        List<ActivationRefusal> refusals = new ArrayList<>();
        if (kind == LicenseKind.UNKNOWN) {
            refusals.add(ActivationRefusal.UNKNOWN_KIND);
        }
        if (version.filter(known -> known.isBefore(first(kind))).isPresent()) {
            refusals.add(ActivationRefusal.VERSION_TOO_OLD);
        }
        Integer most = kind == LicenseKind.LEGACY_FILE && seats != null ? most(seats, version) : null;
        if (most != null && users > most) {
            refusals.add(ActivationRefusal.TOO_MANY_USERS);
        }
        return new ActivationLimit(kind, most, refusals);
    }

    private static int most(int seats, Optional<GitlabVersion> version) {
        boolean strict = version.filter(known -> known.isBefore(TOLERANT)).isPresent();
        return strict ? seats : (int) Math.min(Integer.MAX_VALUE, seats * (long) PERCENT / 100);
    }

    private static GitlabVersion first(LicenseKind kind) {
        return switch (kind) {
            case ONLINE_CLOUD -> CLOUD;
            case OFFLINE_CLOUD -> OFFLINE_CLOUD;
            case LEGACY_FILE, UNKNOWN -> new GitlabVersion(0, 0);
        };
    }

    public boolean allowed() {
        return refusals.isEmpty();
    }
}
