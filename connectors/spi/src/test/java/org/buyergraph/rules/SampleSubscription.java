package org.buyergraph.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.NamespaceId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Charge;
import org.buyergraph.subscription.ChargeKind;
import org.buyergraph.subscription.ChargeModel;
import org.buyergraph.subscription.ChargeSegment;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.ListPriceBase;
import org.buyergraph.subscription.PriceTier;
import org.buyergraph.subscription.Sale;
import org.buyergraph.subscription.Subscription;
import org.buyergraph.subscription.SubscriptionPlan;
import org.buyergraph.subscription.SubscriptionSettings;
import org.buyergraph.subscription.SubscriptionStatus;
import org.buyergraph.subscription.TermType;
import org.jspecify.annotations.Nullable;

/** A year of 25 seats of Premium on a namespace, in force and renewing by itself, unless said otherwise. */
public final class SampleSubscription {
    private String number = "A-S00000101";
    private int version = 1;
    private AccountId payer = SampleAccount.OWNER;
    private SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    private LocalDate start = LocalDate.parse("2026-03-01");
    private LocalDate termStart = LocalDate.parse("2026-03-01");
    private @Nullable LocalDate termEnd = LocalDate.parse("2027-03-01");
    private @Nullable Integer termMonths = 12;
    private boolean autoRenew = true;
    private @Nullable CloudLicensing cloudLicensing;
    private @Nullable Boolean seatReconciliation = true;
    private @Nullable Sale sale;
    private String plan = "SaaS - Premium - 1 Year";
    private ProductKind kind = ProductKind.BASE;
    private Deployment deployment = Deployment.SAAS;
    private String unit = "Seat";
    private int quantity = 25;
    private String price = "348.00";
    private ListPriceBase base = ListPriceBase.ANNUAL;
    private @Nullable BillingPeriod period = BillingPeriod.ANNUAL;
    private @Nullable ChargeSegment next;
    private @Nullable Charge more;
    private @Nullable NamespaceId namespace = new NamespaceId("9100101");

    public static SampleSubscription subscription() {
        return new SampleSubscription();
    }

    public SampleSubscription numbered(String other) {
        number = other;
        return this;
    }

    public SampleSubscription version(int amended) {
        version = amended;
        return this;
    }

    public SampleSubscription paidByPartner() {
        payer = SampleAccount.PARTNER;
        return this;
    }

    public SampleSubscription status(SubscriptionStatus other) {
        status = other;
        return this;
    }

    public SampleSubscription term(String from, @Nullable String until, @Nullable Integer months) {
        termStart = LocalDate.parse(from);
        termEnd = until == null ? null : LocalDate.parse(until);
        termMonths = months;
        return this;
    }

    public SampleSubscription begun(String day) {
        start = LocalDate.parse(day);
        return this;
    }

    public SampleSubscription autoRenew(boolean on) {
        autoRenew = on;
        return this;
    }

    public SampleSubscription licensed(@Nullable CloudLicensing how) {
        cloudLicensing = how;
        return this;
    }

    public SampleSubscription seatReconciliation(@Nullable Boolean on) {
        seatReconciliation = on;
        return this;
    }

    public SampleSubscription sale(@Nullable Sale made) {
        sale = made;
        return this;
    }

    public SampleSubscription plan(String name, ProductKind ofKind, Deployment runs, String countedIn) {
        plan = name;
        kind = ofKind;
        deployment = runs;
        unit = countedIn;
        namespace = runs == Deployment.SELF_MANAGED ? null : namespace;
        return this;
    }

    public SampleSubscription onInstance() {
        return plan("Self-Managed - Premium - 1 Year", ProductKind.BASE, Deployment.SELF_MANAGED, "Seat");
    }

    public SampleSubscription with(Charge another) {
        more = another;
        return this;
    }

    public SampleSubscription seats(int bought) {
        quantity = bought;
        return this;
    }

    public SampleSubscription price(String amount, ListPriceBase statedFor, @Nullable BillingPeriod billed) {
        price = amount;
        base = statedFor;
        period = billed;
        return this;
    }

    public SampleSubscription bookedNext(int seats, String amount) {
        next = segment(2, termEnd, termEnd == null ? null : termEnd.plusYears(1), seats, amount);
        return this;
    }

    private static ChargeSegment segment(
            int number, @Nullable LocalDate from, @Nullable LocalDate until, int seats, String amount) {
        return new ChargeSegment(
                number,
                from,
                until,
                BigDecimal.valueOf(seats),
                List.of(new PriceTier(BigDecimal.ZERO, null, Money.of(amount, "USD"))));
    }

    public Subscription get() {
        ChargeSegment now = segment(1, termStart, termEnd, quantity, price);
        Charge charge = new Charge(
                "C-1",
                "Seats",
                ChargeKind.RECURRING,
                ChargeModel.PER_UNIT,
                unit,
                period,
                base,
                next == null ? List.of(now) : List.of(now, next));
        return new Subscription(
                new SubscriptionNumber(number),
                version,
                SampleAccount.OWNER,
                payer,
                status,
                start,
                termEnd == null ? TermType.EVERGREEN : TermType.TERMED,
                termStart,
                termEnd,
                termMonths,
                null,
                autoRenew,
                null,
                null,
                new SubscriptionSettings(cloudLicensing, seatReconciliation, null),
                sale,
                null,
                List.of(new SubscriptionPlan(
                        null,
                        plan,
                        null,
                        null,
                        kind,
                        deployment,
                        more == null ? List.of(charge) : List.of(charge, more))),
                namespace);
    }
}
