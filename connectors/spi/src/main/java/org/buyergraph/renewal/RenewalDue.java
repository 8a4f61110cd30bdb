package org.buyergraph.renewal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.buyergraph.money.Money;
import org.buyergraph.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription would be renewed as: as it is booked for its next term, or else as it stands on the last day of this one.
 *
 * @param on the day that the next term would begin on
 * @param quantity of seats or packs
 * @param seats where it is counted in seats
 * @param amount of a term as long as this one, before tax; absent where the prices do not tell
 */
public record RenewalDue(
        Subscription subscription,
        LocalDate on,
        @Nullable BigDecimal quantity,
        @Nullable Integer seats,
        @Nullable Money amount) {

    /** Of those that are in force, and whose term will end. */
    public static List<RenewalDue> of(List<Subscription> subscriptions, LocalDate businessDate) {
        return subscriptions.stream()
                .map(one -> of(one, businessDate))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable RenewalDue of(Subscription subscription, LocalDate businessDate) {
        LocalDate end = subscription.termEnd();
        if (end == null || !subscription.isTermed(businessDate)) {
            return null;
        }
        LocalDate day = subscription.quantity(end) == null ? end.minusDays(1) : end;
        return new RenewalDue(
                subscription, end, subscription.quantity(day), subscription.seats(day), subscription.termAmount(day));
    }
}
