package org.buyergraph.ordering;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.buyergraph.action.ActionWish;
import org.buyergraph.action.SubscriptionAction;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.AccountNumber;
import org.buyergraph.id.SubscriptionNumber;

/**
 * An order as it is to be given, whole: two that are equal do the same, and the vendor takes no two of the same number. That is what makes
 * one intent one order, however often and by whomever it is sent.
 *
 * @param number ours: nobody else could have made it up
 * @param owner of the subscription
 * @param payer who is invoiced for it
 * @param version of the subscription that it was made for
 * @param day of business on which it was made
 * @param currency of the account
 * @param charges whether what is due is invoiced and collected with it
 */
public record OrderPlan(
        String number,
        AccountId owner,
        AccountNumber ownerNumber,
        AccountId payer,
        SubscriptionNumber subscription,
        int version,
        SubscriptionAction action,
        LocalDate day,
        Currency currency,
        boolean charges,
        List<OrderStep> steps) {
    public OrderPlan {
        steps = List.copyOf(steps);
    }

    public ActionWish wish() {
        return new ActionWish(subscription, action);
    }
}
