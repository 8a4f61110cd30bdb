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
    private static final int MONTHS_OF_A_YEAR = 12;

    public Charge {
        segments = List.copyOf(segments);
    }

    public Optional<ChargeSegment> inForce(LocalDate day) {
        return segments.stream().filter(segment -> segment.isInForce(day)).findFirst();
    }

    /** What one unit costs in a year; absent where the price is not stated for a time that a year is made of. */
    @Nullable Money yearlyPrice(LocalDate day) {
        Money price = inForce(day).map(ChargeSegment::price).orElse(null);
        Integer months = priceMonths();
        return price == null || months == null || months > MONTHS_OF_A_YEAR
                ? null
                : new Money(price.amount().multiply(BigDecimal.valueOf(MONTHS_OF_A_YEAR / months)), price.currency());
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
        return new Money(
                monthsWorth.divide(BigDecimal.valueOf(MONTHS_OF_A_YEAR), minorUnits, RoundingMode.HALF_UP),
                yearly.currency());
    }

    private @Nullable BigDecimal units(LocalDate day) {
        return switch (model) {
            case FLAT_FEE -> BigDecimal.ONE;
            case PER_UNIT -> inForce(day).map(ChargeSegment::quantity).orElse(null);
            case VOLUME, TIERED, OVERAGE, TIERED_WITH_OVERAGE, FIXED_DISCOUNT, PERCENTAGE_DISCOUNT, UNKNOWN -> null;
        };
    }

    /** For how many months its price is stated; absent where it is not stated for months. */
    @Nullable Integer priceMonths() {
        if (listPriceBase == null) {
            return null;
        }
        return switch (listPriceBase) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case SEMI_ANNUAL -> 6;
            case ANNUAL -> MONTHS_OF_A_YEAR;
            case BILLING_PERIOD -> billingPeriod == null ? null : billingPeriod.months();
            case WEEK, SPECIFIC, UNKNOWN -> null;
        };
    }

    boolean isForMoney() {
        return segments.stream().anyMatch(ChargeSegment::isForMoney);
    }

    /** The same with so many units on that day. */
    Charge withQuantity(BigDecimal quantity, LocalDate day) {
        List<ChargeSegment> changed = segments.stream()
                .map(segment -> segment.isInForce(day) ? segment.withQuantity(quantity) : segment)
                .toList();
        return new Charge(number, name, kind, model, unit, billingPeriod, listPriceBase, changed);
    }

    Charge withoutAmounts() {
        List<ChargeSegment> shown =
                segments.stream().map(ChargeSegment::withoutAmounts).toList();
        return new Charge(number, name, kind, model, unit, billingPeriod, listPriceBase, shown);
    }
}
