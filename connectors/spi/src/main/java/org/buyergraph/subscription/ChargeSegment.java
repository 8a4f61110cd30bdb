package org.buyergraph.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A charge for a stretch of time in which its quantity and price stay the same.
 *
 * @param number counted from 1, in the order of time
 * @param until the first day that it is no longer meant for
 * @param tiers the prices by quantity, mostly one; absent when they are not for the viewer to see
 */
public record ChargeSegment(
        int number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal quantity,
        @Nullable List<PriceTier> tiers) {
    public ChargeSegment {
        tiers = tiers == null ? null : List.copyOf(tiers);
    }

    public boolean isInForce(LocalDate day) {
        boolean begun = from == null || !from.isAfter(day);
        return begun && (until == null || until.isAfter(day));
    }

    /** The price of one unit, when it does not depend on how many are bought. */
    public @Nullable Money price() {
        return tiers != null && tiers.size() == 1 ? tiers.get(0).price() : null;
    }

    boolean isForMoney() {
        return tiers != null
                && tiers.stream().anyMatch(tier -> tier.price().amount().signum() > 0);
    }

    ChargeSegment withQuantity(BigDecimal other) {
        return new ChargeSegment(number, from, until, other, tiers);
    }

    ChargeSegment withoutAmounts() {
        return new ChargeSegment(number, from, until, quantity, null);
    }
}
