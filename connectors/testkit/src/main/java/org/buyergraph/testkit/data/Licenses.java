package org.buyergraph.testkit.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The licenses of self-managed instances. Names, dates, seats and switches come from the subscription. */
final class Licenses {

    private static final int GRACE_DAYS = 14;
    private static final Map<Long, String> KNOWN_FILES = Map.of(500102L, "0f343b0931126a20f133d67c2b018a3b");
    private static final String LAST_NIGHT = "2026-11-19";

    private Licenses() {}

    static void load(DataSet data) {
        data.add(license(data, 500102, 700102L, 103, 100, new Use(114, 118, LAST_NIGHT)));
        data.add(license(data, 500104, 700104L, 107, 0, new Use(791, 803, "2026-11-20")));
        data.add(license(data, 500106, 700106L, 109, 0, new Use(70, 75, LAST_NIGHT)));
        data.add(license(data, 500107, 700107L, 110, 0, new Use(38, 40, "2026-10-31")));
        data.add(license(data, 500108, 700108L, 111, 0, new Use(225, 231, null)));
        data.add(license(data, 500114, null, 116, 0, new Use(12, 13, LAST_NIGHT)));
        for (int k = Helios.NAMESPACES + 1; k < Helios.SUBSCRIPTIONS; k++) {
            int seats = Helios.seats(k);
            data.add(license(data, 500200 + k, 700112L, 1000 + k, 0, new Use(seats - 6, seats - 3, LAST_NIGHT)));
        }
        // The last one waits for somebody to accept the agreement.
        data.add(license(data, 500200 + Helios.SUBSCRIPTIONS, 700112L, 1000 + Helios.SUBSCRIPTIONS, 0, null));
    }

    /** {@code use} is absent as long as the license is not activated. */
    private static SampleLicense license(
            DataSet data, long id, @Nullable Long customerId, int number, int previousSeats, @Nullable Use use) {
        SampleSubscription subscription =
                data.subscription(Ids.subscriptionNumber(number)).orElseThrow();
        SampleAccount owner = data.account(subscription.accountId()).orElseThrow();
        SampleCharge charge = data.charges().stream()
                .filter(candidate -> candidate.subscriptionId().equals(subscription.id()))
                .findFirst()
                .orElseThrow();
        SampleContact person = owner.soldTo();
        boolean ultimate = charge.name().contains("Ultimate");
        boolean offline = "Offline".equals(subscription.settings().cloudLicensing());
        LocalDate starts = subscription.term().startDate();
        LocalDate expires = subscription.term().endDate();
        Instant synced =
                use == null || use.lastSync == null ? null : Times.utc(LocalDate.parse(use.lastSync), "16:00:00");
        return new SampleLicense(
                id,
                KNOWN_FILES.getOrDefault(id, fingerprint("file " + id)),
                customerId,
                person.firstName() + " " + person.lastName(),
                person.workEmail(),
                owner.name(),
                ultimate ? "ultimate" : "premium",
                ultimate ? "Ultimate" : "Premium",
                charge.quantity().intValueExact(),
                previousSeats,
                0,
                null,
                null,
                starts,
                expires,
                false,
                offline ? SampleLicense.OFFLINE_CLOUD : SampleLicense.ONLINE_CLOUD,
                subscription.term().autoRenew(),
                "Yes".equals(subscription.settings().seatReconciliation()),
                "Yes".equals(subscription.settings().operationalMetrics()),
                false,
                subscription.id(),
                subscription.number(),
                use == null ? null : Times.utc(starts, "08:00:11"),
                synced,
                synced == null ? null : synced.plusSeconds(86_400),
                use == null ? null : (Integer) use.billable,
                use == null ? null : (Integer) use.highest,
                expires.plusDays(GRACE_DAYS),
                use == null ? null : Times.utc(starts, "07:58:40"),
                use == null ? null : "18.5.1",
                fingerprint("activation " + id).substring(0, 24),
                null);
    }

    private static String fingerprint(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    /** What the instance reported; an offline one never synchronises. */
    private record Use(int billable, int highest, @Nullable String lastSync) {}
}
