package org.buyergraph.gitlab;

import org.buyergraph.testkit.data.SampleNamespace;

/** A namespace as the REST API shows it: how much of it depends on who asks. */
final class NamespaceJson {

    private static final String WEB = "https://gitlab.com/";
    private static final String GROUPS = WEB + "groups/";

    private NamespaceJson() {}

    /** What anybody sees who may see the namespace at all. */
    static JsonObject forReader(SampleNamespace namespace) {
        return new JsonObject()
                .with("id", namespace.id())
                .with("name", namespace.name())
                .with("path", namespace.path())
                .with("kind", namespace.kind())
                .with("full_path", namespace.path())
                .with("parent_id", null)
                .with("avatar_url", null)
                .with("web_url", (namespace.kind().equals("group") ? GROUPS : WEB) + namespace.path());
    }

    /** With the billing fields: for owners, and for the portal through the internal API. */
    static JsonObject forOwner(SampleNamespace namespace) {
        SampleNamespace.Seats seats = namespace.seats();
        return forReader(namespace)
                .with("members_count_with_descendants", namespace.memberCount())
                .with("billable_members_count", seats.inUse())
                .with("max_seats_used", seats.maxUsed())
                .withMilliseconds("max_seats_used_changed_at", seats.maxUsedChangedAt())
                .with("seats_in_use", seats.inUse())
                .with("plan", namespace.plan())
                .withText("end_date", namespace.endDate())
                .withText("trial_ends_on", namespace.trialEndsOn())
                .with("trial", namespace.trial())
                .with("root_repository_size", namespace.storage().repository())
                .with("projects_count", namespace.projectCount())
                .with("ci_minutes_usage", minutes(namespace.minutes()));
    }

    static JsonObject forAdministrator(SampleNamespace namespace) {
        SampleNamespace.Storage storage = namespace.storage();
        return forOwner(namespace)
                .with("shared_runners_minutes_limit", namespace.minutes().quota())
                .with("extra_shared_runners_minutes_limit", namespace.minutes().purchased())
                .with("additional_purchased_storage_size", storage.purchasedMebibytes())
                .withText("additional_purchased_storage_ends_on", storage.purchasedEndsOn());
    }

    private static JsonObject minutes(SampleNamespace.Minutes minutes) {
        return new JsonObject()
                .with("total_minutes_used", minutes.used())
                .with("monthly_minutes_used", minutes.monthlyUsed())
                .with("purchased_minutes_used", minutes.purchasedUsed());
    }

    static JsonObject group(SampleNamespace namespace) {
        return new JsonObject()
                .with("id", namespace.id())
                .with("name", namespace.name())
                .with("path", namespace.path())
                .with("full_name", namespace.name())
                .with("full_path", namespace.path())
                .with("description", "")
                .with("visibility", "private")
                .with("web_url", GROUPS + namespace.path())
                .with("avatar_url", null)
                .with("parent_id", null)
                .with("request_access_enabled", false)
                .with("require_two_factor_authentication", true)
                .with("project_creation_level", "developer")
                .with("subgroup_creation_level", "maintainer")
                .with("shared_runners_setting", "enabled")
                .with("shared_runners_minutes_limit", namespace.minutes().quota())
                .with("extra_shared_runners_minutes_limit", namespace.minutes().purchased())
                .with("membership_lock", false)
                .with("prevent_forking_outside_group", false)
                .with("marked_for_deletion_on", null)
                .withMilliseconds("created_at", namespace.createdAt());
    }
}
