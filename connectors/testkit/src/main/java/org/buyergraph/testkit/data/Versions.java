package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Turns an entry into the billing system's records. A change in mid-term splits the term into segments, all of them rows of
 * the latest version; a renewal starts afresh, so the latest version has the new term's segment only.
 */
final class Versions {

    /** Day that "billed until now" is counted to: the day the data set shows. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final DataSet data;
    private final SubscriptionEntry entry;

    private Versions(DataSet data, SubscriptionEntry entry) {
        this.data = data;
        this.entry = entry;
    }

    static void load(DataSet data, SubscriptionEntry entry) {
        Versions versions = new Versions(data, entry);
        if (entry.hasFormerVersion()) {
            versions.addFormer();
        }
        versions.addLatest();
    }

    private void addFormer() {
        String id = Ids.olderSubscription(entry.number);
        String plan = formerRatePlan();
        LocalDate end = entry.changedInTerm ? entry.termEnd : entry.termStart;
        addVersion(
                1, id, entry.start, end, monthly(entry.formerQuantity), value(entry.formerQuantity, entry.start, end));
        addPlan(plan, id, null, null, 1);
        addCharge(
                new Segment(1, 1, 1, true, entry.formerQuantity, entry.start, end),
                id,
                plan,
                entry.formerQuantity,
                null);
    }

    private void addLatest() {
        int version = entry.hasFormerVersion() ? 2 : 1;
        String id = Ids.subscription(entry.number);
        String plan = ratePlan();
        BigDecimal total =
                value(entry.quantity, entry.changedInTerm ? entry.changedOn : entry.termStart, entry.termEnd);
        if (entry.hasFormerVersion()) {
            LocalDate until = entry.changedInTerm ? entry.changedOn : entry.termStart;
            total = total.add(value(entry.formerQuantity, entry.start, until));
        }
        BigDecimal monthly = entry.cancelledOn == null ? monthly(entry.quantity) : BigDecimal.ZERO;
        addVersion(version, id, entry.termStart, entry.termEnd, monthly, total);
        addPlan(plan, id, version == 1 ? null : formerRatePlan(), entry.changedInTerm ? "Update" : null, version);
        if (entry.changedInTerm) {
            addCharge(
                    new Segment(3, 1, 2, false, entry.formerQuantity, entry.termStart, entry.changedOn),
                    id,
                    plan,
                    0,
                    null);
            addCharge(
                    new Segment(2, 2, 2, true, entry.quantity, entry.changedOn, entry.termEnd),
                    id,
                    plan,
                    entry.quantity - entry.formerQuantity,
                    entry.bookedOn);
        } else {
            addCharge(
                    new Segment(version, version, version, true, entry.quantity, entry.termStart, entry.termEnd),
                    id,
                    plan,
                    entry.quantity - entry.formerQuantity,
                    version == 1 ? null : entry.bookedOn);
        }
    }

    private void addVersion(
            int version, String id, LocalDate termStart, LocalDate termEnd, BigDecimal monthly, BigDecimal total) {
        boolean latest = id.equals(Ids.subscription(entry.number));
        boolean first = version == 1;
        data.add(new SampleSubscription(
                id,
                Ids.subscriptionNumber(entry.number),
                version,
                latest,
                entry.hasFormerVersion() ? Ids.olderSubscription(entry.number) : id,
                first ? null : Ids.olderSubscription(entry.number),
                Ids.account(entry.owner),
                Ids.account(entry.payer),
                entry.cancelledOn == null ? "Active" : "Cancelled",
                entry.start,
                termEnd,
                new SampleSubscription.Term(
                        "TERMED",
                        termStart,
                        termEnd,
                        entry.months,
                        entry.months,
                        12,
                        entry.autoRenew,
                        "RENEW_WITH_SPECIFIC_TERM"),
                entry.currency,
                cents(monthly),
                cents(total),
                latest ? entry.bookedOn : entry.start,
                entry.cancelledOn,
                entry.cancelledOn == null ? null : "Customer cancellation",
                latest ? entry.orderNumber : entry.firstOrderNumber,
                null,
                entry.namespaceId,
                entry.namespaceName,
                settings(),
                entry.deal,
                Ids.BILLING_USER,
                latest ? entry.createdAt : entry.originalCreatedAt,
                entry.originalCreatedAt,
                Ids.BILLING_USER,
                latest ? entry.updatedAt : entry.createdAt));
    }

    private SampleSubscription.Settings settings() {
        String renew = entry.autoRenew ? "Yes" : "No";
        return new SampleSubscription.Settings(
                renew,
                renew,
                entry.cloudLicensing,
                entry.operationalMetrics,
                entry.seatReconciliation,
                null,
                null,
                null);
    }

    private void addPlan(
            String id, String subscriptionId, @Nullable String original, @Nullable String change, int version) {
        SampleProduct product = entry.product;
        boolean latest = subscriptionId.equals(Ids.subscription(entry.number));
        OffsetDateTime since = latest && version > 1 ? entry.createdAt : entry.originalCreatedAt;
        data.add(new SampleRatePlan(
                id,
                subscriptionId,
                "SRP-" + Ids.eightDigits(entry.number),
                product.ratePlan().name(),
                original,
                change,
                product.id(),
                product.name(),
                product.sku(),
                product.ratePlan().id(),
                product.ratePlan().number(),
                since,
                since));
    }

    private void addCharge(
            Segment segment, String subscriptionId, String plan, int newSeats, @Nullable LocalDate amendedOn) {
        SampleProduct.Charge charge = entry.product.ratePlan().charge();
        int line = entry.number * 10 + segment.line;
        boolean latest = subscriptionId.equals(Ids.subscription(entry.number));
        OffsetDateTime since = latest ? entry.createdAt : entry.originalCreatedAt;
        data.add(new SampleCharge(
                Ids.charge(line),
                Ids.tier(line),
                Ids.charge(entry.number * 10L + 1),
                chargeNumber(entry.number),
                charge.name(),
                plan,
                subscriptionId,
                Ids.subscriptionNumber(entry.number),
                charge.id(),
                charge.number(),
                charge.type(),
                charge.unit(),
                BigDecimal.valueOf(segment.quantity),
                SamplePrice.perUnit(entry.price),
                entry.currency,
                charge.billingPeriod(),
                segment.number,
                segment.version,
                segment.last,
                segment.from,
                segment.until,
                billedFrom(segment),
                billedUntil(segment),
                monthly(segment.quantity),
                monthly(newSeats),
                value(segment.quantity, segment.from, segment.until),
                value(deltaSeats(segment, newSeats), segment.from, segment.until),
                entry.start,
                amendedOn,
                since,
                since));
    }

    /** What a renewal adds is the whole new term, what a change in mid-term adds is the difference. */
    private int deltaSeats(Segment segment, int newSeats) {
        return entry.changedInTerm ? newSeats : segment.quantity;
    }

    /** Yearly billing in advance: the last anniversary up to today. */
    private static LocalDate billedFrom(Segment segment) {
        LocalDate day = segment.from;
        while (!day.plusYears(1).isAfter(TODAY) && day.plusYears(1).isBefore(segment.until)) {
            day = day.plusYears(1);
        }
        return day;
    }

    private static LocalDate billedUntil(Segment segment) {
        LocalDate next = billedFrom(segment).plusYears(1);
        return next.isBefore(segment.until) ? next : segment.until;
    }

    private String ratePlan() {
        return ratePlan(entry.number);
    }

    /** Ten times the number names the former version's plan, so above 1000 the latest version's is built that way too. */
    static String ratePlan(int subscription) {
        return Ids.ratePlan(subscription > 1000 ? subscription * 10L : subscription);
    }

    static String chargeNumber(int subscription) {
        return "C-" + Ids.eightDigits(subscription);
    }

    private String formerRatePlan() {
        return Ids.ratePlan(entry.number * 10L);
    }

    private BigDecimal monthly(int seats) {
        return entry.monthly(seats);
    }

    private BigDecimal value(int seats, LocalDate from, LocalDate until) {
        return entry.value(seats, from, until);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private record Segment(
            int line, int number, int version, boolean last, int quantity, LocalDate from, LocalDate until) {}
}
