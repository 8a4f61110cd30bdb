package org.buyergraph.order;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.subscription.SubscriptionVersion;
import org.jspecify.annotations.Nullable;

/**
 * What one action of an order changed.
 *
 * @param before how the subscription stood until then; absent where it did not exist, or that is not known
 * @param after how it stood from then on; absent where that is not known
 */
public record OrderChange(
        OrderAction action,
        @Nullable SubscriptionVersion before,
        @Nullable SubscriptionVersion after) {

    /** @param versions of the subscription that the action is about */
    public static OrderChange of(OrderAction action, List<SubscriptionVersion> versions) {
        Integer made = action.version();
        if (made == null) {
            return new OrderChange(action, null, null);
        }
        SubscriptionVersion before = null;
        SubscriptionVersion after = null;
        for (SubscriptionVersion version : versions) {
            if (version.version() == made) {
                after = version;
            } else if (version.version() < made && (before == null || before.version() < version.version())) {
                before = version;
            }
        }
        return new OrderChange(action, before, after);
    }

    public OrderActionKind kind() {
        return action.kind();
    }

    public @Nullable SubscriptionNumber subscriptionNumber() {
        return action.subscription();
    }

    public @Nullable LocalDate effectiveOn() {
        return action.effectiveOn();
    }

    public @Nullable BigDecimal quantityBefore() {
        return before == null ? null : before.quantity();
    }

    public @Nullable BigDecimal quantityAfter() {
        return after == null ? null : after.quantity();
    }

    public @Nullable Integer seatsBefore() {
        return before == null ? null : before.seats();
    }

    public @Nullable Integer seatsAfter() {
        return after == null ? null : after.seats();
    }

    /** The end that it gave the term, where it renewed or ended it. */
    public @Nullable LocalDate termEnd() {
        return switch (action.kind()) {
            case RENEW -> after == null ? null : after.termEnd();
            case CANCEL -> action.endsOn() == null ? action.effectiveOn() : action.endsOn();
            default -> null;
        };
    }

    /** What it set automatic renewal to, where it changed the terms. */
    public @Nullable Boolean autoRenew() {
        if (action.kind() != OrderActionKind.CHANGE_TERMS || action.autoRenew() != null) {
            return action.autoRenew();
        }
        if (before == null || after == null || before.autoRenew() == after.autoRenew()) {
            return null;
        }
        return after.autoRenew();
    }

    public String text() {
        return new OrderWords(this).text();
    }
}
