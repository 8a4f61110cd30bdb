package org.buyergraph.gateway.acting;

import java.math.BigDecimal;
import java.util.List;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderStep;
import org.buyergraph.subscription.Subscription;

/** What an order would change, in words. */
final class Changes {
    private Changes() {}

    static List<ActionChange> of(OrderPlan plan, Subscription before) {
        return plan.steps().stream()
                .map(step -> new ActionChange(text(step, plan, before), step.from()))
                .toList();
    }

    private static String text(OrderStep step, OrderPlan plan, Subscription before) {
        if (step instanceof OrderStep.SetQuantity set) {
            BigDecimal held = before.quantity(plan.day());
            return (held == null ? "?" : held.stripTrailingZeros().toPlainString()) + " → "
                    + set.quantity().stripTrailingZeros().toPlainString() + " seats";
        }
        if (step instanceof OrderStep.SetAutoRenewal set) {
            return set.on() ? "renews by itself" : "ends with its term, on " + before.termEnd();
        }
        return "renewed for another term";
    }
}
