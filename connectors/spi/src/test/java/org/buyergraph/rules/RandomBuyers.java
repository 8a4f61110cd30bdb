package org.buyergraph.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.buyergraph.account.BillingBatch;
import org.buyergraph.account.CommunicationProfile;
import org.buyergraph.account.StoredChannel;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerFacts;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.PortalAccess;
import org.buyergraph.subscription.PortalLimit;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Buyers of every sort, drawn from a seed: with cards and without, of one subscription or several, some of which are over. */
final class RandomBuyers {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");
    private static final int DAYS = 4 * 366;
    private static final List<String> PLANS =
            List.of("SaaS - Premium - 1 Year", "SaaS - Ultimate - 1 Year", "Something new");

    private final Random random;

    RandomBuyers(Random random) {
        this.random = random;
    }

    /** @param subscription one of the buyer's */
    record Buyer(
            CustomerFacts facts,
            Subscription subscription,
            @Nullable SeatCount seats,
            LocalDate day) {
        /** The same, told in another order. */
        Buyer shuffled(Random random) {
            List<Subscription> others = new ArrayList<>(facts.subscriptions());
            Collections.shuffle(others, random);
            return new Buyer(facts.with(others), subscription, seats, day);
        }
    }

    Buyer next() {
        SampleAccount account = new SampleAccount(
                SampleAccount.OWNER,
                often(BillingBatch.WEB_DIRECT, BillingBatch.values()),
                random.nextInt(8) > 0 ? StoredChannel.DIRECT : one(null, one(StoredChannel.values())),
                one(CommunicationProfile.values()),
                one("Net 30", "Net 45", "Due Upon Receipt", null),
                random.nextBoolean(),
                random.nextInt(5) == 0,
                one("PO-1", null, null, null));
        List<Subscription> all = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> subscription())
                .toList();
        CustomerFacts facts = new CustomerFacts(
                account.get(),
                random.nextInt(3) == 0 ? null : SampleCustomer.crm(one(true, false, null), one(true, false, null)),
                random.nextBoolean() ? List.of() : List.of(SampleCustomer.card(YearMonth.from(day()))),
                all,
                access(all));
        return new Buyer(facts, all.get(0), seats(), day());
    }

    /** They are all of one number, so it is one that the portal knows. */
    private List<PortalAccess> access(List<Subscription> all) {
        return random.nextInt(6) > 0
                ? List.of()
                : List.of(new PortalAccess(
                        all.get(0).number(), random.nextBoolean(), one(null, one(PortalLimit.values()))));
    }

    private Subscription subscription() {
        SampleSubscription drawn = SampleSubscription.subscription()
                .plan(one(PLANS.toArray(String[]::new)), one(ProductKind.values()), one(Deployment.values()), "Seat")
                .status(often(SubscriptionStatus.ACTIVE, SubscriptionStatus.values()))
                .autoRenew(random.nextBoolean())
                .licensed(one(CloudLicensing.ON, CloudLicensing.OFF, CloudLicensing.OFFLINE, null))
                .seatReconciliation(one(true, true, false, null))
                .price(one("0.00", "348.00"), one(ListPriceBase.values()), one(BillingPeriod.values()))
                .sale(one(null, new Sale("Q-1", one("PO-1", null, null), one("A-S1", null, null), null)));
        LocalDate from = day();
        int months = one(12, 12, 12, 12, 1, 6, 24, 36);
        boolean endless = random.nextInt(20) == 0;
        drawn.term(
                from.toString(),
                endless ? null : from.plusMonths(months).toString(),
                endless ? null : (Integer) months);
        return random.nextInt(5) == 0 ? drawn.paidByPartner().get() : drawn.get();
    }

    private @Nullable SeatCount seats() {
        return random.nextInt(5) == 0
                ? null
                : new SeatCount(perhaps(1200), perhaps(1200), perhaps(1200), random.nextInt(5) == 0);
    }

    private @Nullable Integer perhaps(int bound) {
        return random.nextInt(10) == 0 ? null : (Integer) random.nextInt(bound);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    @SafeVarargs
    private <T extends @Nullable Object> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T often(T usual, T[] values) {
        return random.nextInt(3) > 0 ? usual : one(values);
    }
}
