package org.buyergraph.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.OrderId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;

/**
 * What was bought, changed, renewed or ended at one time. It tells no amount: that is what it is invoiced for.
 *
 * @param accountId the account that ordered
 * @param actions in their order
 */
public record Order(
        OrderId id,
        String number,
        AccountId accountId,
        OrderStatus status,
        @Nullable LocalDate date,
        Listing<OrderAction> actions) {

    /** Whether it is more than a draft, which binds nobody. */
    public boolean isPlaced() {
        return status != OrderStatus.DRAFT;
    }

    /** Whether it has done, or may yet do, what it says. */
    public boolean isCarriedOut() {
        return isPlaced() && status != OrderStatus.FAILED && status != OrderStatus.CANCELED;
    }

    /** The subscriptions that it is about, each once. */
    public List<SubscriptionNumber> subscriptions() {
        return actions.rows().stream()
                .map(OrderAction::subscription)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether it led to this version of the subscription. */
    public boolean madeVersion(SubscriptionNumber subscription, int version) {
        return actions.rows().stream()
                .anyMatch(action -> subscription.equals(action.subscription())
                        && action.version() != null
                        && action.version() == version);
    }
}
