package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.buyergraph.catalog.Plan;
import org.buyergraph.catalog.PlanPrice;
import org.buyergraph.catalog.UnitPrice;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog asks for one unit of what a subscription is on, beside what the subscription pays.
 *
 * @param price for the time that the subscription's own price is stated for
 * @param discountPercent how much less is paid, negative where it is more; absent where the catalog asks nothing, and where a
 *     line of its own takes something off
 */
public record ListPrice(Money price, @Nullable BigDecimal discountPercent) {
    private static final int HUNDREDTHS = 2;
    private static final int EXACT = 10;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /**
     * Nothing where the subscription's price is not known, or not to be seen, and where the catalog has none to set beside it.
     *
     * @param plan that the subscription was sold from
     */
    public static Optional<ListPrice> of(Subscription subscription, Plan plan, LocalDate day) {
        Money paid = subscription.price(day);
        Charge charge = subscription
                .leading(day)
                .flatMap(leading -> leading.mainCharge(day))
                .orElse(null);
        if (paid == null || charge == null) {
            return Optional.empty();
        }
        boolean isWhole = subscription.plans().stream().noneMatch(each -> each.isDiscounted(day));
        return UnitPrice.only(plan, paid.currency())
                .filter(price -> Objects.equals(price.unit(), charge.unit()))
                .flatMap(price -> forTheTimeOf(charge, price))
                .map(list -> new ListPrice(list, isWhole ? discount(list, paid) : null));
    }

    private static Optional<Money> forTheTimeOf(Charge charge, PlanPrice price) {
        if (price.billingPeriod() == null) {
            return charge.kind() == ChargeKind.ONE_TIME ? Optional.of(price.price()) : Optional.empty();
        }
        Integer listed = price.billingPeriod().months();
        Integer charged = charge.priceMonths();
        return listed == null || charged == null
                ? Optional.empty()
                : Optional.of(scaled(price.price(), charged, listed));
    }

    private static Money scaled(Money price, int charged, int listed) {
        BigDecimal amount = price.amount()
                .multiply(BigDecimal.valueOf(charged))
                .divide(BigDecimal.valueOf(listed), EXACT, RoundingMode.HALF_UP);
        return new Money(rounded(amount, price), price.currency());
    }

    private static BigDecimal rounded(BigDecimal amount, Money like) {
        return amount.setScale(Math.max(like.currency().getDefaultFractionDigits(), 0), RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal discount(Money list, Money paid) {
        return list.amount().signum() == 0
                ? null
                : list.amount()
                        .subtract(paid.amount())
                        .multiply(PERCENT)
                        .divide(list.amount(), HUNDREDTHS, RoundingMode.HALF_UP);
    }
}
