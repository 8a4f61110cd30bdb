package org.buyergraph.zuora;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.zuora.StubRefusal.OrderCode;

/** Previews orders and carries them out. */
final class StubOrders {

    /** So much the vendor does while the caller waits. */
    private static final int SYNCHRONOUSLY = 50;

    private final DataSet data;
    private final StubJournal journal;
    private final OrderSwitches switches;
    private final StubNumbers numbers = new StubNumbers();
    private final StubLocks locks = new StubLocks();
    private final StubJobs jobs = new StubJobs(numbers);
    private final StubFollowers followers;

    StubOrders(DataSet data, StubJournal journal, OrderSwitches switches) {
        this.data = data;
        this.journal = journal;
        this.switches = switches;
        this.followers = new StubFollowers(data, journal, switches);
    }

    void reset() {
        followers.forget();
        numbers.reset();
        jobs.clear();
    }

    /** The portal and GitLab.com do what they were told to. */
    void follow() {
        followers.follow();
    }

    Map<String, Object> preview(StubRequest request) {
        StubOrderRequest order = StubOrderRequest.read(request.body());
        withinLimits(order);
        refuseWhereLocked();
        locks.check(subscriptions(order));
        return journal.read(() -> preview(order));
    }

    private Map<String, Object> preview(StubOrderRequest order) {
        List<StubDraft> drafts = drafts(order);
        List<StubLine> lines = drafts.stream()
                .flatMap(draft -> StubBills.upTo(journal, draft, target(order, draft)).lines().stream())
                .toList();
        return new StubPreview(data).result(drafts, lines);
    }

    private static Function<StubCharge, LocalDate> target(StubOrderRequest order, StubDraft draft) {
        LocalDate date = order.through().date();
        Integer periods = order.through().periods();
        if (date != null) {
            return charge -> date;
        }
        if (periods == null) {
            LocalDate lastDay = draft.endDate().minusDays(1);
            return charge -> later(order.date(), lastDay);
        }
        return charge -> start(charge, draft, order.date(), periods);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** When the last of so many periods begins; the first is the one of the order's day. */
    private static LocalDate start(StubCharge charge, StubDraft draft, LocalDate day, int periods) {
        LocalDate start = day;
        if (charge.like().recurring()) {
            StubPeriods all = charge.periods(draft.terms());
            for (int i = 1; i < periods; i++) {
                start = all.nextStart(start);
            }
        }
        return start;
    }

    Map<String, Object> create(StubRequest request) {
        StubOrderRequest order = StubOrderRequest.read(request.body());
        withinLimits(order);
        return carryOut(order);
    }

    /** However much there is to do. */
    Map<String, Object> createLater(StubRequest request) {
        StubOrderRequest order = StubOrderRequest.read(request.body());
        return jobs.start(() -> carryOut(order));
    }

    Map<String, Object> job(String id) {
        return jobs.job(id);
    }

    private Map<String, Object> carryOut(StubOrderRequest order) {
        refuseWhereLocked();
        return locks.holding(subscriptions(order), () -> {
            switches.pass();
            Map<String, Object> reply = journal.write(change -> {
                refuseKnown(order);
                return new StubFulfilment(data, journal, numbers, switches, order).carryOut(drafts(order), change);
            });
            followers.tell(subscriptions(order), order.date());
            return reply;
        });
    }

    private void refuseWhereLocked() {
        if (switches.strikesLock()) {
            throw StubLocks.refusal();
        }
    }

    private static List<String> subscriptions(StubOrderRequest order) {
        return order.parts().stream()
                .map(StubOrderRequest.Part::subscriptionNumber)
                .distinct()
                .toList();
    }

    private static void withinLimits(StubOrderRequest order) {
        int actions =
                order.parts().stream().mapToInt(part -> part.actions().size()).sum();
        if (order.parts().size() > SYNCHRONOUSLY || actions > SYNCHRONOUSLY) {
            throw StubRefusal.order(
                    OrderCode.RULE,
                    "At most " + SYNCHRONOUSLY + " subscriptions and order actions are allowed in an order.");
        }
    }

    private void refuseKnown(StubOrderRequest order) {
        if (data.orders().stream().anyMatch(known -> known.number().equals(order.number()))) {
            throw StubRefusal.order(OrderCode.RULE, "Order number '" + order.number() + "' already exists.");
        }
    }

    private List<StubDraft> drafts(StubOrderRequest order) {
        SampleAccount account = data.account(order.accountNumber())
                .orElseThrow(() -> StubRefusal.order(
                        OrderCode.NOT_FOUND, "Cannot find account: '" + order.accountNumber() + "'."));
        Map<String, StubDraft> drafts = new LinkedHashMap<>();
        for (StubOrderRequest.Part part : order.parts()) {
            drafts.computeIfAbsent(
                            part.subscriptionNumber(),
                            number -> new StubDraft(data, numbers, latest(account, number), order.date()))
                    .carryOut(part);
        }
        return List.copyOf(drafts.values());
    }

    private SampleSubscription latest(SampleAccount account, String number) {
        SampleSubscription latest = data.subscription(number)
                .filter(SampleSubscription::latest)
                .orElseThrow(
                        () -> StubRefusal.order(OrderCode.NOT_FOUND, "Cannot find subscription: '" + number + "'."));
        if (!latest.accountId().equals(account.id())) {
            throw StubRefusal.order(
                    OrderCode.RULE, "Subscription " + number + " does not belong to account " + account.number() + ".");
        }
        return latest;
    }
}
