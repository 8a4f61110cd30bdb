package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAddOn;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SampleOwner;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** Namespaces with everything that is asked of them part by part. */
public final class ExpectedNamespace {
    private final DataSet data;

    public ExpectedNamespace(DataSet data) {
        this.data = data;
    }

    /** By number. */
    List<Row> ofAccount(String account) {
        return latest().stream()
                .filter(subscription -> subscription.accountId().equals(account))
                .map(SampleSubscription::namespaceId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> data.namespace(id).orElseThrow())
                .sorted(Comparator.comparing(SampleNamespace::id))
                .map(this::row)
                .toList();
    }

    private List<SampleSubscription> latest() {
        return data.subscriptions().stream().filter(SampleSubscription::latest).toList();
    }

    /** Its fields by name. */
    public Map<String, @Nullable Object> of(SampleNamespace namespace) {
        return row(namespace);
    }

    private Row row(SampleNamespace namespace) {
        List<SampleSubscription> subscriptions = latest().stream()
                .filter(subscription -> namespace.key().equals(subscription.namespaceId()))
                .sorted(Comparator.comparing(SampleSubscription::number))
                .toList();
        boolean isGroup = namespace.kind().equals("group");
        return new Row()
                .with("id", GlobalId.of("Namespace", namespace.id()))
                .with("number", namespace.key())
                .with("name", namespace.name())
                .with("path", namespace.path())
                .with("url", "https://gitlab.com/" + (isGroup ? "groups/" : "") + namespace.path())
                .with("kind", isGroup ? "GROUP" : "USER")
                .with("parent", null)
                .with("planCode", namespace.plan())
                .with("planEndsOn", namespace.endDate())
                .with("trial", trial(namespace))
                .with("membersCount", namespace.memberCount())
                .with("projectsCount", namespace.projectCount())
                .with("seats", seats(namespace.seats()))
                .with("compute", compute(namespace.minutes()))
                .with("provision", provision(namespace))
                .with("storage", storage(namespace.storage()))
                .with("addOns", addOns(namespace))
                .with("owners", owners(namespace))
                .with("account", Row.named(owner(namespace, subscriptions)))
                .with(
                        "invoices",
                        Row.list(new ExpectedInvoice(data)
                                .billing(subscriptions.stream()
                                        .map(SampleSubscription::number)
                                        .toList())))
                .with(
                        "subscriptions",
                        Row.list(subscriptions.stream()
                                .map(subscription -> new Row().with("number", subscription.number()))
                                .toList()));
    }

    /** Of its base subscription; of one that is over, where there is no other. */
    private @Nullable String owner(SampleNamespace namespace, List<SampleSubscription> subscriptions) {
        return subscriptions.stream()
                .max(Comparator.comparing(subscription -> subscription.number().equals(namespace.baseSubscription())))
                .map(base -> data.account(base.accountId()).orElseThrow().number())
                .orElse(null);
    }

    private static @Nullable Row trial(SampleNamespace namespace) {
        return namespace.trial()
                ? new Row()
                        .with("active", true)
                        .with("state", "RUNNING")
                        .with("endsOn", namespace.trialEndsOn())
                        .with("daysLeft", 15) // of the one that there is
                        .with("earliestNewEnd", ExpectedSubscription.TODAY)
                        .with("extendableUntil", namespace.trialEndsOn())
                : null;
    }

    private static Row seats(SampleNamespace.Seats seats) {
        return new Row()
                .with("bought", seats.purchased())
                .with("inUse", seats.inUse())
                .with("billable", seats.inUse())
                .with("maxUsed", seats.maxUsed())
                .with("owed", seats.owed())
                .with("left", Math.max(0, seats.purchased() - seats.inUse()))
                .with("fewLeft", isFew(seats));
    }

    private static boolean isFew(SampleNamespace.Seats seats) {
        return seats.purchased() > 0 && seats.purchased() - seats.inUse() <= ExpectedLicense.few(seats.purchased());
    }

    private static Row compute(SampleNamespace.Minutes minutes) {
        return new Row()
                .with("used", minutes.used())
                .with("usedOfPurchased", minutes.purchasedUsed())
                .with("limit", minutes.quota())
                .with("purchased", minutes.purchased());
    }

    private static Row provision(SampleNamespace namespace) {
        return new Row()
                .with("planName", namespace.planName())
                .with("startsOn", namespace.startDate())
                .with("endsOn", namespace.endDate())
                .with("autoRenew", namespace.autoRenew())
                .with("upgradable", namespace.upgradable())
                .with("excludesGuests", namespace.excludeGuests());
    }

    /** Sold in MiB, told in bytes. */
    private static Row storage(SampleNamespace.Storage storage) {
        return new Row()
                .with("used", storage.total())
                .with("limit", storage.sizeLimit())
                .with("purchased", storage.purchasedMebibytes() << 20)
                .with("purchasedEndsOn", storage.purchasedEndsOn());
    }

    private List<Row> addOns(SampleNamespace namespace) {
        return data.addOns().stream()
                .filter(addOn -> addOn.namespaceId() == namespace.id())
                .map(ExpectedNamespace::addOn)
                .toList();
    }

    private static Row addOn(SampleAddOn addOn) {
        return new Row()
                .with("code", addOn.code())
                .with("name", addOn.displayName())
                .with("seats", addOn.quantity())
                .with("seatsAssigned", addOn.assigned())
                .with("startsOn", addOn.startedOn())
                .with("endsOn", addOn.expiresOn())
                .with("trial", addOn.trial())
                .with("subscription", Row.named(addOn.subscriptionNumber()));
    }

    private List<Row> owners(SampleNamespace namespace) {
        return data.owners().stream()
                .filter(owner -> owner.namespaceId() == namespace.id())
                .map(ExpectedNamespace::owner)
                .toList();
    }

    private static Row owner(SampleOwner owner) {
        return new Row()
                .with("username", owner.user().username())
                .with("name", owner.user().name())
                .with("notificationEmail", owner.notificationEmail());
    }
}
