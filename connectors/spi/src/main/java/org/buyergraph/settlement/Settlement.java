package org.buyergraph.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.buyergraph.catalog.Deployment;
import org.buyergraph.catalog.ProductKind;
import org.buyergraph.customertype.CustomerType;
import org.buyergraph.customertype.CustomerTypes;
import org.buyergraph.customertype.Feature;
import org.buyergraph.money.Money;
import org.buyergraph.seat.SeatCount;
import org.buyergraph.subscription.CloudLicensing;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The next day on which seats beyond the bought ones are settled. Quarters are counted from the term's start; the fourth one is
 * settled by the renewal. Whoever is not settled quarterly is settled with the renewal, at a price that is agreed then.
 *
 * @param because why not quarterly; nothing where it is
 * @param on the day for which seats are counted
 * @param noticeOn when the customer hears of it: the same day, or six days later for an instance
 * @param invoiceOn seven days after the notice
 * @param seats owed as of now
 * @param charge for those seats until the term ends; absent where it is agreed with the renewal, or where the price is not known
 */
public record Settlement(
        SettlementWay way,
        List<NoQuarterlyReason> because,
        LocalDate on,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate invoiceOn,
        @Nullable Integer seats,
        @Nullable Money charge) {
    private static final int YEAR = 12;
    private static final int QUARTERS = 4;
    private static final int QUARTER = YEAR / QUARTERS;
    private static final int DAYS_TO_NOTICE_OF_INSTANCE = 6;
    private static final int DAYS_TO_INVOICE = 7;

    public Settlement {
        because = List.copyOf(because);
    }

    /** Whether there are seats to settle: not of add-ons, nor of what is not in force or has no end. */
    public static boolean isDue(Subscription subscription, LocalDate businessDate) {
        return subscription.isTermed(businessDate) && subscription.kind(businessDate) == ProductKind.BASE;
    }

    /** Nothing where there are no seats to settle. */
    public static Optional<Settlement> next(
            Subscription subscription, CustomerTypes customer, @Nullable SeatCount seats, LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        if (end == null || !isDue(subscription, businessDate)) {
            return Optional.empty();
        }
        Integer owed = seats == null ? null : seats.owed();
        List<NoQuarterlyReason> because = reasons(subscription, customer);
        return Optional.of(
                because.isEmpty()
                        ? quarterly(subscription, end, owed, businessDate)
                        : atRenewal(SettlementWay.TRUE_UP, because, end, owed, null));
    }

    private static List<NoQuarterlyReason> reasons(Subscription subscription, CustomerTypes customer) {
        Set<NoQuarterlyReason> found = EnumSet.noneOf(NoQuarterlyReason.class);
        if (!customer.allow(Feature.SEAT_RECONCILIATION)) {
            customer.types().stream()
                    .filter(type -> !type.allows(Feature.SEAT_RECONCILIATION))
                    .map(NoQuarterlyReason::of)
                    .forEach(found::add);
        }
        if (subscription.settings().cloudLicensing() == CloudLicensing.OFF) {
            found.add(NoQuarterlyReason.LICENSE_FILE);
        }
        if (subscription.termStart() == null
                || subscription.termMonths() == null
                || subscription.termMonths() != YEAR) {
            found.add(NoQuarterlyReason.TERM_NOT_A_YEAR);
        }
        if (Boolean.FALSE.equals(subscription.settings().seatReconciliation())) {
            found.add(NoQuarterlyReason.SWITCHED_OFF);
        }
        return List.copyOf(found);
    }

    private static Settlement quarterly(
            Subscription subscription, LocalDate end, @Nullable Integer owed, LocalDate businessDate) {
        LocalDate start = subscription.termStart();
        Money price = subscription.yearlyPrice(businessDate);
        if (start == null) {
            throw new IllegalStateException("Quarters are counted from a start");
        }
        return IntStream.range(1, QUARTERS)
                .filter(quarter -> !day(start, quarter).isBefore(businessDate))
                .boxed()
                .findFirst()
                .map(quarter -> quarterly(
                        day(start, quarter),
                        isInstance(subscription, businessDate),
                        owed,
                        charge(owed, price, QUARTERS - quarter)))
                .orElseGet(() -> atRenewal(SettlementWay.BY_RENEWAL, List.of(), end, owed, charge(0, price, 0)));
    }

    private static LocalDate day(LocalDate start, int quarter) {
        return start.plusMonths((long) quarter * QUARTER);
    }

    private static boolean isInstance(Subscription subscription, LocalDate businessDate) {
        return subscription.deployment(businessDate) == Deployment.SELF_MANAGED;
    }

    private static Settlement quarterly(
            LocalDate on, boolean instance, @Nullable Integer owed, @Nullable Money charge) {
        LocalDate noticeOn = instance ? on.plusDays(DAYS_TO_NOTICE_OF_INSTANCE) : on;
        return new Settlement(
                SettlementWay.QUARTERLY, List.of(), on, noticeOn, noticeOn.plusDays(DAYS_TO_INVOICE), owed, charge);
    }

    private static Settlement atRenewal(
            SettlementWay way,
            List<NoQuarterlyReason> because,
            LocalDate end,
            @Nullable Integer owed,
            @Nullable Money charge) {
        return new Settlement(way, because, end, null, null, owed, charge);
    }

    private static @Nullable Money charge(@Nullable Integer owed, @Nullable Money price, int quartersLeft) {
        if (owed == null || price == null) {
            return null;
        }
        int decimals = Math.max(price.currency().getDefaultFractionDigits(), 0);
        BigDecimal amount = price.amount()
                .multiply(BigDecimal.valueOf((long) owed * quartersLeft))
                .divide(BigDecimal.valueOf(QUARTERS), decimals, RoundingMode.HALF_UP);
        return new Money(amount, price.currency());
    }

    /** For those who may see no amounts of it. */
    public Settlement withoutCharge() {
        return new Settlement(way, because, on, noticeOn, invoiceOn, seats, null);
    }

    /** For those who may not know all that decides. */
    public Settlement told(Set<CustomerType> undisclosed) {
        List<NoQuarterlyReason> hidden =
                undisclosed.stream().map(NoQuarterlyReason::of).toList();
        List<NoQuarterlyReason> shown = because.stream()
                .map(reason -> hidden.contains(reason) ? NoQuarterlyReason.UNDISCLOSED : reason)
                .distinct()
                .sorted()
                .toList();
        return new Settlement(way, shown, on, noticeOn, invoiceOn, seats, charge);
    }
}
