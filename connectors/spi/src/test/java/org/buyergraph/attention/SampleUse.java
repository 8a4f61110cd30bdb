package org.buyergraph.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseSeats;
import org.buyergraph.license.Licensee;
import org.buyergraph.namespace.Namespace;
import org.buyergraph.namespace.NamespaceCompute;
import org.buyergraph.namespace.NamespaceKind;
import org.buyergraph.namespace.NamespaceSeats;
import org.buyergraph.trial.Trial;
import org.jspecify.annotations.Nullable;

/** Made-up places where a plan is used. */
public final class SampleUse {
    private static final NamespaceId GROUP = new NamespaceId("9100101");

    private SampleUse() {}

    public static Namespace namespace(@Nullable Trial trial, @Nullable Integer minutes) {
        return namespace("premium", "2027-03-01", trial, minutes);
    }

    public static Namespace namespace(
            @Nullable String plan, @Nullable String planEndsOn, @Nullable Trial trial, @Nullable Integer minutes) {
        return new Namespace(
                GROUP,
                "Brightwater Studio",
                "brightwater-studio",
                NamespaceKind.GROUP,
                null,
                null,
                plan,
                planEndsOn == null ? null : LocalDate.parse(planEndsOn),
                trial,
                null,
                null,
                new NamespaceSeats(GROUP, 20, 20, 20),
                new NamespaceCompute(GROUP, minutes, null));
    }

    public static License license(
            LicenseKind kind, @Nullable String startsOn, @Nullable Instant activatedAt, @Nullable Instant lastSyncAt) {
        return new License(
                new LicenseId("500102"),
                null,
                null,
                kind,
                "premium",
                "Premium",
                false,
                new LicenseSeats(25, 0, 20, 20, false),
                null,
                new Licensee(null, null, null),
                startsOn == null ? null : LocalDate.parse(startsOn),
                LocalDate.parse("2027-03-01"),
                null,
                Instant.parse("2026-03-01T08:00:00Z"),
                activatedAt,
                lastSyncAt,
                null,
                null,
                List.of());
    }
}
