package org.buyergraph.gateway.acting;

import java.time.Instant;
import java.util.List;
import org.buyergraph.action.ActionAnswer;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.PreviewedInvoice;
import org.jspecify.annotations.Nullable;

/**
 * What an action would come to, or why it cannot be done.
 *
 * @param now what would be invoiced at once
 * @param credits what would be given back at once
 * @param due the sum of it; absent where nothing can be ordered
 * @param recurring what another term costs afterwards; absent where the prices do not tell
 * @param token what is committed; absent where nothing can be
 */
record ActionPreview(
        SubscriptionAction action,
        SubscriptionNumber subscriptionNumber,
        List<PreviewedInvoice> now,
        List<PreviewedInvoice> credits,
        @Nullable Money due,
        @Nullable NextInvoice next,
        @Nullable Money recurring,
        List<ActionChange> changes,
        @Nullable String token,
        @Nullable Instant validUntil,
        @Nullable ActionAnswer answer,
        List<UserError> userErrors) {

    static ActionPreview refused(Wanted wanted, @Nullable ActionAnswer answer, UserError why) {
        return new ActionPreview(
                wanted.action(),
                wanted.subscription(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                answer,
                List.of(why));
    }

    /** Whoever has the token can spend its viewer's money. */
    @Override
    public String toString() {
        return "ActionPreview[action=" + action + ", subscriptionNumber=" + subscriptionNumber + "]";
    }
}
