package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.data.SampleSubscription;
import tools.jackson.databind.JsonNode;

/** What is remembered of an order that was carried out. */
final class StubOrderRecord {

    private StubOrderRecord() {}

    static SampleOrder of(
            DataSet data,
            StubOrderRequest order,
            String id,
            String number,
            List<StubDraft> drafts,
            Map<String, SampleSubscription> versions,
            OffsetDateTime now) {
        SampleAccount account = data.account(order.accountNumber()).orElseThrow();
        List<SampleOrder.Part> parts = new ArrayList<>();
        for (StubDraft draft : drafts) {
            SampleSubscription next = versions.get(draft.base().number());
            parts.add(new SampleOrder.Part(
                    next.number(),
                    account.number(),
                    parts.size(),
                    draft.base().version(),
                    next.version(),
                    actions(order, next)));
        }
        return new SampleOrder(
                id,
                number,
                order.date(),
                account.id(),
                account.number(),
                "Completed",
                "NewSales",
                order.description(),
                null,
                account.currency(),
                parts,
                Ids.BILLING_USER,
                now,
                Ids.BILLING_USER,
                now);
    }

    private static List<SampleOrder.Action> actions(StubOrderRequest order, SampleSubscription next) {
        List<SampleOrder.Action> actions = new ArrayList<>();
        for (StubOrderRequest.Part part : order.parts()) {
            if (part.subscriptionNumber().equals(next.number())) {
                part.actions().forEach(action -> actions.add(action(action, actions.size(), next)));
            }
        }
        return actions;
    }

    private static SampleOrder.Action action(StubOrderRequest.Action action, int sequence, SampleSubscription next) {
        JsonNode plan = action.details().path("newProductRatePlan");
        JsonNode sold = plan.isMissingNode() ? action.details() : plan;
        JsonNode charge = sold.at("/chargeOverrides/0");
        JsonNode update = action.details().at("/chargeUpdates/0");
        boolean cancels = action.type().equals("CancelSubscription");
        return new SampleOrder.Action(
                action.type(),
                sequence,
                action.effective(),
                quantity(update.isMissingNode() ? charge : update),
                action.text("ratePlanId"),
                update.path("chargeNumber").asString(null),
                sold.path("productRatePlanId").asString(null),
                charge.path("productRatePlanChargeId").asString(null),
                action.text("cancellationPolicy"),
                cancels ? next.cancelledDate() : null,
                action.details().path("autoRenew").isBoolean()
                        ? (Boolean) action.details().path("autoRenew").booleanValue()
                        : null);
    }

    private static BigDecimal quantity(JsonNode charge) {
        JsonNode pricing = charge.path("pricing");
        return pricing.isEmpty() ? null : StubOrderRequest.quantity(pricing);
    }
}
