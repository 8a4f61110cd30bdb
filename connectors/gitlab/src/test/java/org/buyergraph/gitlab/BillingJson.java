package org.buyergraph.gitlab;

import org.buyergraph.testkit.data.SampleAddOn;
import org.buyergraph.testkit.data.SampleNamespace;

/** What a namespace has bought, as the internal API tells the customers portal. */
final class BillingJson {

    private BillingJson() {}

    /** A free namespace has the same shape, its plan without code and name, its usage zero. */
    static JsonObject subscription(SampleNamespace namespace) {
        boolean isFree = namespace.plan().equals("free");
        SampleNamespace.Seats seats = namespace.seats();
        return new JsonObject()
                .with(
                        "plan",
                        new JsonObject()
                                .with("code", isFree ? null : namespace.plan())
                                .with("name", isFree ? null : namespace.planName())
                                .with("trial", namespace.trial())
                                .with("auto_renew", namespace.autoRenew())
                                .with("upgradable", namespace.upgradable())
                                .with("exclude_guests", namespace.excludeGuests()))
                .with(
                        "usage",
                        new JsonObject()
                                .with("seats_in_subscription", seats.purchased())
                                .with("seats_in_use", isFree ? 0 : seats.inUse())
                                .with("max_seats_used", seats.maxUsed())
                                .with("seats_owed", seats.owed()))
                .with(
                        "billing",
                        new JsonObject()
                                .withText("subscription_start_date", namespace.startDate())
                                .withText("subscription_end_date", namespace.endDate())
                                .withText("trial_ends_on", namespace.trialEndsOn()));
    }

    static JsonObject addOn(SampleAddOn addOn, SampleNamespace namespace) {
        return new JsonObject()
                .with("namespace_id", namespace.id())
                .with("namespace_name", namespace.name())
                .with("add_on", addOn.displayName())
                .with("quantity", addOn.quantity())
                .withText("started_on", addOn.startedOn())
                .withText("expires_on", addOn.expiresOn())
                .with("purchase_xid", addOn.subscriptionNumber())
                .with("trial", addOn.trial());
    }
}
