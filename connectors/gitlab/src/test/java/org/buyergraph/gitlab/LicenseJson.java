package org.buyergraph.gitlab;

import org.buyergraph.testkit.data.SampleLicense;

/** A license as the portal tells it: its activation code only to those who ask for it by name. */
final class LicenseJson {

    private LicenseJson() {}

    static JsonObject license(SampleLicense license, boolean withActivationCode) {
        JsonObject json = buyer(license);
        purchase(license, json);
        settings(license, json);
        use(license, json);
        return withActivationCode ? json.with("activation_code", license.activationCode()) : json;
    }

    private static JsonObject buyer(SampleLicense license) {
        return new JsonObject()
                .with("id", license.id())
                .with("license_file_md5", license.fileMd5())
                .with("customer_id", license.customerId())
                .with("name", license.name())
                .with("email", license.email())
                .with("company", license.company());
    }

    private static void purchase(SampleLicense license, JsonObject json) {
        json.with("plan_code", license.planCode())
                .with("plan_name", license.planName())
                .with("users_count", license.seats())
                .with("previous_users_count", license.previousSeats())
                .with("trueup_quantity", license.trueUpQuantity())
                .withText("trueup_from", license.trueUpFrom())
                .withText("trueup_to", license.trueUpTo())
                .withText("starts_at", license.startsAt())
                .withText("expires_at", license.expiresAt())
                .with("trial", license.trial());
    }

    private static void settings(SampleLicense license, JsonObject json) {
        json.with("cloud_licensing_enabled", !license.type().equals(SampleLicense.LEGACY_LICENSE))
                .with("offline_cloud_licensing_enabled", license.type().equals(SampleLicense.OFFLINE_CLOUD))
                .with("auto_renew_enabled", license.autoRenewEnabled())
                .with("seat_reconciliation_enabled", license.seatReconciliationEnabled())
                .with("operational_metrics_enabled", license.operationalMetricsEnabled())
                .with("reconciliation_completed", license.reconciliationCompleted())
                .with("zuora_subscription_id", license.subscriptionId())
                .with("zuora_subscription_name", license.subscriptionNumber());
    }

    private static void use(SampleLicense license, JsonObject json) {
        json.withText("activated_at", license.activatedAt())
                .withText("last_synced_at", license.lastSyncedAt())
                .withText("next_sync_at", license.nextSyncAt())
                .with("license_type", license.type())
                .with("billable_users_count", license.billableUsers())
                .with("max_historical_user_count", license.maxHistoricalUsers())
                .withText("block_changes_at", license.blockChangesAt())
                .withText("eula_accepted_at", license.eulaAcceptedAt())
                .with("instance_version", license.instanceVersion())
                .with("notes", license.notes());
    }
}
