package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.buyergraph.http.Json;
import org.buyergraph.http.Rows;
import org.buyergraph.http.Words;
import org.buyergraph.id.CustomerId;
import org.buyergraph.id.LicenseId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.license.License;
import org.buyergraph.license.LicenseAddOn;
import org.buyergraph.license.LicenseGrant;
import org.buyergraph.license.LicenseKind;
import org.buyergraph.license.LicenseQuestions;
import org.buyergraph.license.LicenseSeats;
import org.buyergraph.license.LicenseTrueUp;
import org.buyergraph.license.Licensee;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Licenses, and the codes that activate them. */
final class GitlabLicenses {

    private static final Words<LicenseKind> KINDS = Words.of(
            "a kind of license",
            Map.of(
                    "online_cloud",
                    LicenseKind.ONLINE_CLOUD,
                    "offline_cloud",
                    LicenseKind.OFFLINE_CLOUD,
                    "legacy_license",
                    LicenseKind.LEGACY_FILE),
            LicenseKind.UNKNOWN);

    private final GitlabPortalClient client;

    GitlabLicenses(GitlabPortalClient client) {
        this.client = client;
    }

    Flux<Reply<LicenseId, License>> byId(Set<LicenseId> ids) {
        return new Rows<>(GitlabPortalClient.PORTAL, GitlabLicenses::id, GitlabLicenses::license, license -> List.of())
                .oneEach(ids, client.rows("licenses", "ids", ids));
    }

    Flux<Reply<SubscriptionNumber, Listing<License>>> ofSubscription(Set<SubscriptionNumber> numbers) {
        return listings(
                numbers,
                "zuora_subscription_names",
                row -> new SubscriptionNumber(row.text("zuora_subscription_name", "")));
    }

    Flux<Reply<CustomerId, Listing<License>>> ofCustomer(Set<CustomerId> customers) {
        return listings(customers, "customer_ids", row -> new CustomerId(row.text("customer_id", "")));
    }

    private <K> Flux<Reply<K, Listing<License>>> listings(Set<K> keys, String filter, Function<Json, K> key) {
        return new Rows<>(GitlabPortalClient.PORTAL, key, GitlabLicenses::license, GitlabLicenses::seeds)
                .listEach(keys, some -> client.allRows("licenses", filter, some), License::id);
    }

    private static List<Seed<?, ?>> seeds(License license) {
        return List.of(new Seed<>(LicenseQuestions.LICENSE, license.id(), license));
    }

    Flux<Reply<LicenseId, LicenseGrant>> grants(Set<LicenseId> ids) {
        return new Rows<>(GitlabPortalClient.PORTAL, GitlabLicenses::id, GitlabLicenses::grant, grant -> List.of())
                .oneEach(ids, client.activationCodes(ids));
    }

    private static LicenseGrant grant(Json row) {
        String code = row.text("activation_code");
        if (code == null) {
            throw BackendException.badResponse(GitlabPortalClient.PORTAL, "a license without the code asked for");
        }
        return new LicenseGrant(id(row), row.link("zuora_subscription_name", SubscriptionNumber::new), code);
    }

    private static LicenseId id(Json row) {
        return new LicenseId(row.text("id", ""));
    }

    private static License license(Json row) {
        return new License(
                id(row),
                row.link("zuora_subscription_name", SubscriptionNumber::new),
                row.link("customer_id", CustomerId::new),
                kind(row),
                row.text("plan_code"),
                row.text("plan_name"),
                row.flag("trial"),
                seats(row),
                trueUp(row),
                new Licensee(row.text("name"), row.text("email"), row.text("company")),
                row.date("starts_at"),
                row.date("expires_at"),
                row.date("block_changes_at"),
                row.instant("eula_accepted_at", GitlabPortalClient.ZONE),
                row.instant("activated_at", GitlabPortalClient.ZONE),
                row.instant("last_synced_at", GitlabPortalClient.ZONE),
                row.instant("next_sync_at", GitlabPortalClient.ZONE),
                row.text("instance_version"),
                row.list("add_on_metrics").stream().map(GitlabLicenses::addOn).toList());
    }

    /** As the instance's seat link names them. */
    private static LicenseAddOn addOn(Json row) {
        return new LicenseAddOn(
                row.required("add_on_type"), row.integer("purchased_seats"), row.integer("assigned_seats"));
    }

    /** The documented columns say it too, in two flags. */
    private static LicenseKind kind(Json row) {
        if (row.has("license_type") || !row.has("cloud_licensing_enabled")) {
            return KINDS.read(row.text("license_type"));
        }
        if (row.flag("offline_cloud_licensing_enabled")) {
            return LicenseKind.OFFLINE_CLOUD;
        }
        return row.flag("cloud_licensing_enabled") ? LicenseKind.ONLINE_CLOUD : LicenseKind.LEGACY_FILE;
    }

    private static LicenseSeats seats(Json row) {
        return new LicenseSeats(
                row.integer("users_count"),
                row.integer("previous_users_count"),
                row.integer("billable_users_count"),
                row.integer("max_historical_user_count"),
                row.flag("trial"));
    }

    /** A license names the last day that was settled for, everything else the first day that it does not cover. */
    private static @Nullable LocalDate dayAfter(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }

    private static @Nullable LicenseTrueUp trueUp(Json row) {
        Integer seats = row.integer("trueup_quantity");
        return seats == null || seats == 0
                ? null
                : new LicenseTrueUp(seats, row.date("trueup_from"), dayAfter(row.date("trueup_to")));
    }
}
