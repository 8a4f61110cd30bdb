package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SamplePortalOrder;
import org.buyergraph.testkit.data.SampleSubscription;

/**
 * What the customers portal and GitLab.com make of an order: plan, seats, dates and what was bought beside. They follow
 * when they are told, which is at once or later.
 */
final class StubFollowers {

    private final DataSet data;
    private final StubJournal journal;
    private final OrderSwitches switches;
    private final Queue<Followed> waiting = new ConcurrentLinkedQueue<>();

    /** An order's effect on one subscription. Each is another one, though it says the same. */
    private static final class Followed {

        private final String subscription;
        private final LocalDate day;

        private Followed(String subscription, LocalDate day) {
            this.subscription = subscription;
            this.day = day;
        }
    }

    StubFollowers(DataSet data, StubJournal journal, OrderSwitches switches) {
        this.data = data;
        this.journal = journal;
        this.switches = switches;
    }

    /** @param day of the order */
    void tell(List<String> subscriptions, LocalDate day) {
        List<Followed> told = subscriptions.stream()
                .map(subscription -> new Followed(subscription, day))
                .toList();
        waiting.addAll(told);
        switches.followAfter().ifPresent(delay -> {
            if (delay.isZero()) {
                told.forEach(this::follow);
            } else {
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> told.forEach(this::follow));
            }
        });
    }

    void forget() {
        waiting.clear();
    }

    /** All that they were told of until now. */
    void follow() {
        List.copyOf(waiting).forEach(this::follow);
    }

    private void follow(Followed followed) {
        if (waiting.remove(followed)) {
            journal.write(change ->
                    data.subscription(followed.subscription).map(version -> follow(version, followed.day, change)));
        }
    }

    private SampleSubscription follow(SampleSubscription version, LocalDate day, StubChange change) {
        List<SampleCharge> charges = data.charges().stream()
                .filter(charge -> charge.subscriptionId().equals(version.id()))
                .filter(charge -> day.isBefore(charge.effectiveEnd()))
                .toList();
        StubSoldState sold = new StubSoldState(data, version, charges, day);
        portal(version, sold, change);
        new StubFollowingNamespace(data, change, sold).follow();
        new StubFollowingLicense(data, change, sold).follow();
        return version;
    }

    private void portal(SampleSubscription version, StubSoldState sold, StubChange change) {
        data.portalOrders().stream()
                .filter(order -> version.number().equals(order.subscriptionNumber()))
                .findFirst()
                .ifPresent(order -> change.put(new SamplePortalOrder(
                        order.id(),
                        order.customerId(),
                        order.accountId(),
                        sold.main().map(StubSoldState.Item::productRatePlanId).orElse(order.productRatePlanId()),
                        version.id(),
                        version.number(),
                        sold.start(order.startDate()),
                        version.endDate(),
                        sold.main()
                                .map(StubSoldState.Item::quantity)
                                .map(BigDecimal::intValue)
                                .orElse(0),
                        order.namespaceId(),
                        order.namespaceName(),
                        order.amendmentType(),
                        order.trial(),
                        order.source())));
    }
}
