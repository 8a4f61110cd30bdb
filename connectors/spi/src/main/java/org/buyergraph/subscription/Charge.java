package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.buyergraph.catalog.BillingPeriod;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a plan is billed for.
 *
 * @param unit what is counted, such as Seat
 * @param segments its quantities and prices over time, the earliest first
 */
public record Charge(
        String number,
        String name,
        ChargeKind kind,
        ChargeModel model,
        @Nullable String unit,
        @Nullable BillingPeriod billingPeriod,
        @Nullable ListPriceBase listPriceBase,
        List<ChargeSegment> segments) {
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    public Charge {
        segments = List.copyOf(segments);
    }

    public Optional<ChargeSegment> inForce(LocalDate day) {
        return segments.stream().filter(segment -> segment.isInForce(day)).findFirst();
    }

    /** What one unit costs in a year; absent where the price is not stated for a time that a year is made of. */
    @Nullable Money yearlyPrice(LocalDate day) {
        Money price = inForce(day).map(ChargeSegment::price).orElse(null);
        int times = timesAYear();
        return price == null || times == 0
                ? null
                : new Money(price.amount().multiply(BigDecimal.valueOf(times)), price.currency());
    }

    /** What so many months of it cost, to the minor unit; absent where that does not follow from one price and a quantity. */
    @Nullable Money amount(LocalDate day, int months) {
        Money yearly = yearlyPrice(day);
        BigDecimal units = units(day);
        if (yearly == null || units == null) {
            return null;
        }
        int minorUnits = Math.max(yearly.currency().getDefaultFractionDigits(), 0);
        BigDecimal monthsWorth = yearly.amount().multiply(units).multiply(BigDecimal.valueOf(months));
        return new Money(monthsWorth.divide(MONTHS_OF_A_YEAR, minorUnits, RoundingMode.HALF_UP), yearly.currency());
    }

    private @Nullable BigDecimal units(LocalDate day) {
        return switch (model) {
            case FLAT_FEE -> BigDecimal.ONE;
            case PER_UNIT -> inForce(day).map(ChargeSegment::quantity).orElse(null);
            case VOLUME, TIERED, OVERAGE, TIERED_WITH_OVERAGE, FIXED_DISCOUNT, PERCENTAGE_DISCOUNT, UNKNOWN -> null;
        };
    }

    private int timesAYear() {
        if (listPriceBase == null) {
            return 0;
        }
        return switch (listPriceBase) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case SEMI_ANNUAL -> 2;
            case ANNUAL -> 1;
            case BILLING_PERIOD -> billsAYear();
            case WEEK, SPECIFIC, UNKNOWN -> 0;
        };
    }

    private int billsAYear() {
        if (billingPeriod == null) {
            return 0;
        }
        return switch (billingPeriod) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case SEMI_ANNUAL -> 2;
            case ANNUAL -> 1;
            case WEEK, TWO_YEARS, THREE_YEARS, FIVE_YEARS, SPECIFIC, SUBSCRIPTION_TERM, UNKNOWN -> 0;
        };
    }

    boolean isForMoney() {
        return segments.stream().anyMatch(ChargeSegment::isForMoney);
    }

    Charge withoutAmounts() {
        List<ChargeSegment> shown =
                segments.stream().map(ChargeSegment::withoutAmounts).toList();
        return new Charge(number, name, kind, model, unit, billingPeriod, listPriceBase, shown);
    }
}
