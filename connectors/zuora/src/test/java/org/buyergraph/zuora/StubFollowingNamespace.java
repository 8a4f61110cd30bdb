package org.buyergraph.zuora;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAddOn;
import org.buyergraph.testkit.data.SampleMinutePack;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SampleSubscription;

/** A namespace on GitLab.com gets what was sold for it: its plan, seats, add-ons, compute minutes and storage. */
final class StubFollowingNamespace {

    private static final int MINUTES_OF_A_PACK = 1_000;
    private static final long MEBIBYTES_OF_A_PACK = 10 * 1024L;

    private final DataSet data;
    private final StubChange change;
    private final StubSoldState sold;
    private final SampleSubscription version;

    StubFollowingNamespace(DataSet data, StubChange change, StubSoldState sold) {
        this.data = data;
        this.change = change;
        this.sold = sold;
        this.version = sold.version();
    }

    void follow() {
        String id = Objects.requireNonNullElse(version.namespaceId(), "");
        data.namespace(id).ifPresent(this::follow);
    }

    private void follow(SampleNamespace namespace) {
        sold.items().stream().filter(item -> item.is("Duo Pro")).forEach(item -> change.put(addOn(namespace, item)));
        if (sold.items().isEmpty()) {
            data.addOns().stream()
                    .filter(addOn -> addOn.subscriptionNumber().equals(version.number()))
                    .forEach(addOn -> change.put(over(addOn)));
        }
        boolean base = version.number().equals(namespace.baseSubscription());
        change.put(new SampleNamespace(
                namespace.id(),
                namespace.path(),
                namespace.name(),
                namespace.kind(),
                base ? sold.base().map(StubSoldState.Item::planCode).orElse("free") : namespace.plan(),
                base ? sold.base().map(StubSoldState.Item::planName).orElse(null) : namespace.planName(),
                namespace.trial() && !base,
                base ? (Boolean) version.term().autoRenew() : namespace.autoRenew(),
                base ? sold.base().filter(item -> !item.is("Ultimate")).isPresent() : namespace.upgradable(),
                base ? sold.base().filter(item -> item.is("Ultimate")).isPresent() : namespace.excludeGuests(),
                base ? seats(namespace.seats()) : namespace.seats(),
                base ? start(namespace) : namespace.startDate(),
                base ? version.endDate() : namespace.endDate(),
                base ? null : namespace.trialEndsOn(),
                namespace.baseSubscription(),
                namespace.memberCount(),
                namespace.projectCount(),
                minutes(namespace),
                storage(namespace.storage()),
                namespace.createdAt()));
    }

    private LocalDate start(SampleNamespace namespace) {
        return sold.start(
                Objects.requireNonNullElse(namespace.startDate(), version.term().startDate()));
    }

    private SampleNamespace.Seats seats(SampleNamespace.Seats seats) {
        int purchased = sold.base().map(item -> item.quantity().intValue()).orElse(0);
        return new SampleNamespace.Seats(
                purchased,
                seats.inUse(),
                seats.maxUsed(),
                seats.maxUsedChangedAt(),
                purchased == 0 ? 0 : Math.max(0, seats.maxUsed() - purchased));
    }

    private SampleAddOn addOn(SampleNamespace namespace, StubSoldState.Item item) {
        Optional<SampleAddOn> known = data.addOns().stream()
                .filter(addOn -> addOn.namespaceId() == namespace.id()
                        && addOn.subscriptionNumber().equals(version.number()))
                .findFirst();
        return new SampleAddOn(
                namespace.id(),
                "duo_pro",
                "Code Suggestions",
                item.quantity().intValue(),
                known.map(SampleAddOn::assigned).orElse(0),
                known.map(SampleAddOn::startedOn).orElse(item.from()),
                item.expiresOn(),
                version.number(),
                false);
    }

    private SampleAddOn over(SampleAddOn addOn) {
        return new SampleAddOn(
                addOn.namespaceId(),
                addOn.code(),
                addOn.displayName(),
                addOn.quantity(),
                addOn.assigned(),
                addOn.startedOn(),
                version.endDate(),
                addOn.subscriptionNumber(),
                addOn.trial());
    }

    /** Of all packs there are now, this subscription's counted anew. */
    private SampleNamespace.Minutes minutes(SampleNamespace namespace) {
        int packs = sold.items().stream()
                .filter(item -> item.is("Compute Minutes"))
                .mapToInt(item -> item.quantity().intValue())
                .sum();
        SampleNamespace.Minutes minutes = namespace.minutes();
        int quota = version.number().equals(namespace.baseSubscription()) ? quota() : minutes.quota();
        if (packs == 0) {
            return new SampleNamespace.Minutes(quota, minutes.purchased(), minutes.used(), minutes.purchasedUsed());
        }
        int bought = packs * MINUTES_OF_A_PACK;
        int before = data.minutePacks().stream()
                .filter(pack -> pack.namespaceId() == namespace.id()
                        && pack.subscriptionNumber().equals(version.number()))
                .mapToInt(SampleMinutePack::minutes)
                .sum();
        change.put(new SampleMinutePack(namespace.id(), bought, version.endDate(), version.number()));
        return new SampleNamespace.Minutes(
                quota, minutes.purchased() - before + bought, minutes.used(), minutes.purchasedUsed());
    }

    /** As many minutes a month as the plan has. */
    private int quota() {
        return sold.base().map(item -> item.is("Ultimate") ? 50_000 : 10_000).orElse(400);
    }

    /** One subscription pays for all the storage a namespace has bought. */
    private SampleNamespace.Storage storage(SampleNamespace.Storage storage) {
        long packs = sold.items().stream()
                .filter(item -> item.is("Storage"))
                .mapToLong(item -> item.quantity().longValue())
                .sum();
        return packs == 0
                ? storage
                : new SampleNamespace.Storage(
                        storage.repository(),
                        storage.lfsObjects(),
                        storage.buildArtifacts(),
                        storage.packages(),
                        storage.wiki(),
                        storage.snippets(),
                        storage.containerRegistry(),
                        storage.sizeLimit(),
                        storage.repositorySizeLimit(),
                        storage.totalRepository(),
                        packs * MEBIBYTES_OF_A_PACK,
                        version.endDate());
    }
}
