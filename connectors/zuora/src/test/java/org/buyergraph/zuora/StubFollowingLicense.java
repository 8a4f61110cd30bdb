package org.buyergraph.zuora;

import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleLicense;
import org.buyergraph.testkit.data.SampleSubscription;

/** The license of a self-managed instance gets what was sold. */
final class StubFollowingLicense {

    private static final int GRACE_DAYS = 14;

    private final DataSet data;
    private final StubChange change;
    private final StubSoldState sold;

    StubFollowingLicense(DataSet data, StubChange change, StubSoldState sold) {
        this.data = data;
        this.change = change;
        this.sold = sold;
    }

    void follow() {
        data.licenses().stream()
                .filter(license ->
                        license.subscriptionNumber().equals(sold.version().number()))
                .forEach(license -> sold.base().ifPresent(base -> change.put(with(license, base))));
    }

    private SampleLicense with(SampleLicense license, StubSoldState.Item base) {
        SampleSubscription version = sold.version();
        int seats = base.quantity().intValue();
        return new SampleLicense(
                license.id(),
                license.fileMd5(),
                license.customerId(),
                license.name(),
                license.email(),
                license.company(),
                base.planCode(),
                base.planName(),
                seats,
                seats == license.seats() ? license.previousSeats() : license.seats(),
                license.trueUpQuantity(),
                license.trueUpFrom(),
                license.trueUpTo(),
                sold.start(license.startsAt()),
                version.endDate(),
                license.trial(),
                license.type(),
                version.term().autoRenew(),
                license.seatReconciliationEnabled(),
                license.operationalMetricsEnabled(),
                license.reconciliationCompleted(),
                version.id(),
                version.number(),
                license.activatedAt(),
                license.lastSyncedAt(),
                license.nextSyncAt(),
                license.billableUsers(),
                license.maxHistoricalUsers(),
                version.endDate().plusDays(GRACE_DAYS),
                license.eulaAcceptedAt(),
                license.instanceVersion(),
                license.activationCode(),
                license.notes());
    }
}
