package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What {@link Subscriptions} says of one subscription; versions, rate plans and charges follow in {@link Versions}. */
final class SubscriptionEntry {

    final int number;
    final int owner;
    final SampleProduct product;
    final int quantity;
    final BigDecimal price;
    final String currency;
    final LocalDate start;
    final LocalDate termStart;
    final LocalDate termEnd;
    int payer;
    boolean autoRenew;

    @Nullable LocalDate cancelledOn;

    int months;

    @Nullable String orderNumber;

    @Nullable String firstOrderNumber;

    @Nullable String namespaceId;

    @Nullable String namespaceName;

    @Nullable String cloudLicensing;

    String operationalMetrics = "Yes";
    String seatReconciliation = "No";
    SampleSubscription.Deal deal = SampleSubscription.Deal.NONE;
    OffsetDateTime createdAt;
    OffsetDateTime originalCreatedAt;
    OffsetDateTime updatedAt;
    /** Seats before the last change; 0 = this is the only version. */
    int formerQuantity;
    /** The change was made in mid-term, so both quantities are segments of the term. */
    boolean changedInTerm;

    LocalDate changedOn;
    LocalDate bookedOn;

    private SubscriptionEntry(
            int number,
            int owner,
            SampleProduct product,
            int quantity,
            String price,
            LocalDate start,
            LocalDate termStart,
            LocalDate termEnd) {
        this.number = number;
        this.owner = owner;
        this.payer = owner;
        this.product = product;
        this.quantity = quantity;
        this.price = new BigDecimal(price.substring(4));
        this.currency = price.substring(0, 3);
        this.start = start;
        this.termStart = termStart;
        this.termEnd = termEnd;
        this.months = Math.toIntExact(ChronoUnit.MONTHS.between(termStart, termEnd));
        this.changedOn = termStart;
        this.bookedOn = termStart;
        this.createdAt = Times.tenant(termStart, "00:05:00");
        this.originalCreatedAt = createdAt;
        this.updatedAt = Times.tenant(termStart, "00:10:00");
    }

    /** Dates: start of the subscription, of its term, and the term's exclusive end; price as in {@code "USD 348.00"}. */
    static SubscriptionEntry subscription(
            int number,
            int owner,
            int product,
            int quantity,
            String price,
            String start,
            String termStart,
            String termEnd) {
        return new SubscriptionEntry(
                number,
                owner,
                Products.get(product),
                quantity,
                price,
                LocalDate.parse(start),
                LocalDate.parse(termStart),
                LocalDate.parse(termEnd));
    }

    SubscriptionEntry paidBy(int account) {
        payer = account;
        return this;
    }

    SubscriptionEntry autoRenew() {
        autoRenew = true;
        return this;
    }

    SubscriptionEntry namespace(long id, String path) {
        namespaceId = Long.toString(id);
        namespaceName = path;
        return this;
    }

    SubscriptionEntry cloudLicensing(String value) {
        cloudLicensing = value;
        return this;
    }

    SubscriptionEntry withoutOperationalMetrics() {
        operationalMetrics = "No";
        return this;
    }

    SubscriptionEntry seatReconciliation() {
        seatReconciliation = "Yes";
        return this;
    }

    SubscriptionEntry deal(SampleSubscription.Deal value) {
        deal = value;
        return this;
    }

    SubscriptionEntry order(int order) {
        orderNumber = Ids.orderNumber(order);
        return this;
    }

    /** A second version: more seats from a day inside the term. */
    SubscriptionEntry grewFrom(int seats, String day, int firstOrder) {
        formerQuantity = seats;
        changedInTerm = true;
        changedOn = LocalDate.parse(day);
        bookedOn = changedOn;
        firstOrderNumber = Ids.orderNumber(firstOrder);
        createdAt = Times.tenant(changedOn, "03:00:00");
        updatedAt = Times.tenant(changedOn, "03:00:05");
        return this;
    }

    /** A second version: renewed with other seats for the term that {@code termStart} begins. */
    SubscriptionEntry renewedFrom(int seats, String bookedDay, int firstOrder) {
        formerQuantity = seats;
        bookedOn = LocalDate.parse(bookedDay);
        firstOrderNumber = Ids.orderNumber(firstOrder);
        return this;
    }

    /** {@code termEnd} is then the day of cancellation; {@code termMonths} is what had been agreed. */
    SubscriptionEntry cancelled(int termMonths) {
        cancelledOn = termEnd;
        months = termMonths;
        updatedAt = Times.tenant(termEnd, "01:00:03");
        return this;
    }

    /** Instants in the tenant's zone. */
    SubscriptionEntry known(String firstSince, String since, String changed) {
        originalCreatedAt = Times.tenant(firstSince);
        createdAt = Times.tenant(since);
        updatedAt = Times.tenant(changed);
        return this;
    }

    boolean hasFormerVersion() {
        return formerQuantity > 0;
    }

    boolean oneTime() {
        return product.ratePlan().charge().type().equals(SampleCharge.ONE_TIME);
    }

    /** Per month, to nine places as the billing system counts. */
    BigDecimal monthly(int seats) {
        return oneTime()
                ? BigDecimal.ZERO.setScale(9)
                : price.multiply(BigDecimal.valueOf(seats)).divide(BigDecimal.valueOf(12), 9, RoundingMode.HALF_UP);
    }

    /** Of a period: whole years by the year, all else by the day. */
    BigDecimal value(int seats, LocalDate from, LocalDate until) {
        BigDecimal yearly = price.multiply(BigDecimal.valueOf(seats));
        long years = ChronoUnit.YEARS.between(from, until);
        if (oneTime()) {
            return yearly.setScale(9, RoundingMode.HALF_UP);
        }
        if (from.plusYears(years).equals(until)) {
            return yearly.multiply(BigDecimal.valueOf(years)).setScale(9, RoundingMode.HALF_UP);
        }
        return yearly.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)))
                .divide(BigDecimal.valueOf(365), 9, RoundingMode.HALF_UP);
    }
}
