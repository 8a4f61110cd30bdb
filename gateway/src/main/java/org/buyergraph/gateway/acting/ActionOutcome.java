package org.buyergraph.gateway.acting;

import java.util.List;
import org.buyergraph.action.ActionAnswer;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.OrderPlan;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was committed.
 *
 * @param replayed whether it had been carried out before this was asked
 * @param plan absent where the token was none of ours
 * @param due as it was offered
 * @param preview a new offer, where the old one cannot be taken
 */
record ActionOutcome(
        ActionStatus status,
        boolean replayed,
        @Nullable OrderPlan plan,
        @Nullable Money due,
        @Nullable ActionPreview preview,
        @Nullable ActionAnswer answer,
        List<UserError> userErrors) {

    static ActionOutcome invalid(UserErrorCode why) {
        return new ActionOutcome(
                ActionStatus.REFUSED, false, null, null, null, null, List.of(UserError.of(why, "token")));
    }

    static ActionOutcome done(Offer offer, boolean replayed) {
        return new ActionOutcome(ActionStatus.DONE, replayed, offer.plan(), offer.due(), null, null, List.of());
    }

    static ActionOutcome refused(Offer offer, UserErrorCode why) {
        return of(ActionStatus.REFUSED, offer, UserError.of(why));
    }

    static ActionOutcome notAllowed(Offer offer, @Nullable ActionAnswer answer, UserErrorCode why) {
        return new ActionOutcome(
                ActionStatus.REFUSED, false, offer.plan(), offer.due(), null, answer, List.of(UserError.of(why)));
    }

    static ActionOutcome changed(Offer offer, ActionPreview preview, UserErrorCode why) {
        return new ActionOutcome(
                ActionStatus.REFUSED, false, offer.plan(), offer.due(), preview, null, List.of(UserError.of(why)));
    }

    static ActionOutcome of(ActionStatus status, Offer offer, UserError why) {
        return new ActionOutcome(status, false, offer.plan(), offer.due(), null, null, List.of(why));
    }
}
