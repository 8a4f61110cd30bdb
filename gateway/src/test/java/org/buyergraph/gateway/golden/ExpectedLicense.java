package org.buyergraph.gateway.golden;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** Licenses as support sees them: without what activates them. */
final class ExpectedLicense {
    private final DataSet data;

    ExpectedLicense(DataSet data) {
        this.data = data;
    }

    /** By number. */
    List<Row> ofAccount(String account) {
        List<String> subscriptions = data.subscriptions().stream()
                .filter(subscription -> subscription.accountId().equals(account))
                .map(SampleSubscription::number)
                .toList();
        return those(license -> subscriptions.contains(license.subscriptionNumber()));
    }

    /** By number. */
    List<Row> ofCustomer(long customer) {
        return those(license -> license.customerId() != null && license.customerId() == customer);
    }

    private List<Row> those(Predicate<SampleLicense> wanted) {
        return data.licenses().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SampleLicense::id))
                .map(ExpectedLicense::of)
                .toList();
    }

    private static Row of(SampleLicense license) {
        return new Row()
                .with("id", GlobalId.of("License", license.id()))
                .with("number", license.key())
                .with("kind", license.type().toUpperCase(Locale.ROOT))
                .with("state", state(license))
                .with("planCode", license.planCode())
                .with("planName", license.planName())
                .with("trial", license.trial())
                .with("trialTerm", null) // none is on trial
                .with("seats", seats(license))
                .with("trueUp", trueUp(license))
                .with(
                        "licensee",
                        new Row()
                                .with("name", license.name())
                                .with("email", license.email())
                                .with("company", license.company()))
                .with("startsOn", license.startsAt())
                .with("endsOn", license.expiresAt())
                .with("blocksChangesOn", license.blockChangesAt())
                .with("eulaAcceptedAt", license.eulaAcceptedAt())
                .with("daysLeft", daysLeft(license))
                .with(
                        "activation", // no file of the old sort is among them
                        new Row()
                                .with("allowed", !license.type().equals("offline_cloud"))
                                .with(
                                        "refusals",
                                        license.type().equals("offline_cloud") ? List.of("VERSION_TOO_OLD") : List.of())
                                .with("mostUsers", null))
                .with("activatedAt", license.activatedAt())
                .with("lastSyncAt", license.lastSyncedAt())
                .with("nextSyncAt", license.nextSyncAt())
                .with("instanceVersion", license.instanceVersion())
                .with("addOns", List.of()) // none was bought for an instance
                .with("grant", null)
                .with("grantWithheld", withheld(license))
                .with("subscription", Row.named(license.subscriptionNumber()));
    }

    private static @Nullable String withheld(SampleLicense license) {
        if (state(license).equals("EXPIRED")) {
            return "EXPIRED";
        }
        return license.eulaAcceptedAt() == null && license.activatedAt() == null ? "EULA_NOT_ACCEPTED" : null;
    }

    private static int daysLeft(SampleLicense license) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(ExpectedSubscription.TODAY, license.expiresAt()));
    }

    private static String state(SampleLicense license) {
        if (!license.expiresAt().isAfter(ExpectedSubscription.TODAY)) {
            return "EXPIRED";
        }
        if (license.activatedAt() != null) {
            return "ACTIVATED";
        }
        return license.eulaAcceptedAt() == null ? "AWAITING_EULA" : "AVAILABLE";
    }

    private static Row seats(SampleLicense license) {
        Integer highest = license.maxHistoricalUsers();
        return new Row()
                .with("bought", license.seats())
                .with("previous", license.previousSeats())
                .with("inUse", license.billableUsers())
                .with("maxUsed", highest)
                .with("owed", highest == null ? null : (Integer) Math.max(0, highest - license.seats()))
                .with("left", license.billableUsers() == null ? null : (Integer) left(license))
                .with(
                        "fewLeft",
                        license.billableUsers() == null ? null : (Boolean) (left(license) <= few(license.seats())));
    }

    private static int left(SampleLicense license) {
        return Math.max(0, license.seats() - Objects.requireNonNull(license.billableUsers()));
    }

    /** So many left are told: of the handbook's table. */
    static int few(int bought) {
        if (bought <= 25) {
            return bought <= 15 ? 1 : 2;
        }
        return bought * (bought <= 99 ? 10 : bought <= 999 ? 8 : 5) / 100;
    }

    private static @Nullable Row trueUp(SampleLicense license) {
        return license.trueUpQuantity() == 0
                ? null
                : new Row()
                        .with("seats", license.trueUpQuantity())
                        .with("startsOn", license.trueUpFrom())
                        .with(
                                "endsOn",
                                Objects.requireNonNull(license.trueUpTo()).plusDays(1));
    }
}
