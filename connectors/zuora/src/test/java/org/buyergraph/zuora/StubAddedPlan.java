package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SamplePrice;
import org.buyergraph.testkit.data.SampleProduct;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.zuora.StubRefusal.OrderCode;
import tools.jackson.databind.JsonNode;

/** A product of the catalogue as an order adds it to a subscription, at its list price unless the order says another. */
final class StubAddedPlan {

    private static final String NOT_YET = "";

    private StubAddedPlan() {}

    /** @param sold the part of the action that names the product's rate plan and its charges */
    static StubPlan of(
            DataSet data,
            StubNumbers numbers,
            SampleSubscription subscription,
            JsonNode sold,
            LocalDate from,
            LocalDate until,
            LocalDate orderedOn) {
        String id = sold.path("productRatePlanId").asString("");
        SampleProduct product = data.products().stream()
                .filter(one -> one.ratePlan().id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> StubRefusal.order(OrderCode.NOT_FOUND, "Cannot find product rate plan: '" + id + "'."));
        SamplePrice price = SamplePrice.perUnit(price(product, subscription, sold));
        StubSchedule schedule =
                new StubSchedule(List.of(new StubSegment(from, until, quantity(sold), price, 1, orderedOn)));
        String number = numbers.sold();
        StubCharge charge = new StubCharge(
                charge(product, subscription, number, schedule.segments().get(0), orderedOn),
                StubSchedule.EMPTY,
                StubSchedule.EMPTY,
                schedule);
        return new StubPlan(plan(product, subscription, number), List.of(charge), StubPlan.ADDED);
    }

    private static BigDecimal quantity(JsonNode sold) {
        JsonNode pricing = sold.at("/chargeOverrides/0/pricing");
        return pricing.isEmpty() ? BigDecimal.ONE : StubOrderRequest.quantity(pricing);
    }

    private static BigDecimal price(SampleProduct product, SampleSubscription subscription, JsonNode sold) {
        JsonNode own = sold.at("/chargeOverrides/0/pricing/recurringPerUnit/listPrice");
        if (own.isNumber()) {
            return own.decimalValue();
        }
        return product.ratePlan().charge().prices().stream()
                .filter(price -> price.currency().equals(subscription.currency()))
                .map(SampleProduct.Price::amount)
                .findFirst()
                .orElseThrow(() -> StubRefusal.order(
                        OrderCode.RULE, product.name() + " has no price in " + subscription.currency() + "."));
    }

    private static SampleRatePlan plan(SampleProduct product, SampleSubscription subscription, String number) {
        OffsetDateTime since = subscription.createdAt();
        return new SampleRatePlan(
                NOT_YET,
                subscription.id(),
                "SRP-" + number,
                product.ratePlan().name(),
                null,
                StubPlan.ADDED,
                product.id(),
                product.name(),
                product.sku(),
                product.ratePlan().id(),
                product.ratePlan().number(),
                since,
                since);
    }

    private static SampleCharge charge(
            SampleProduct product,
            SampleSubscription subscription,
            String number,
            StubSegment segment,
            LocalDate orderedOn) {
        SampleProduct.Charge charge = product.ratePlan().charge();
        OffsetDateTime since = subscription.createdAt();
        return new SampleCharge(
                NOT_YET,
                NOT_YET,
                NOT_YET,
                "C-" + number,
                charge.name(),
                NOT_YET,
                subscription.id(),
                subscription.number(),
                charge.id(),
                charge.number(),
                charge.type(),
                charge.unit(),
                segment.quantity(),
                segment.price(),
                subscription.currency(),
                charge.billingPeriod(),
                segment.number(),
                subscription.version(),
                true,
                segment.from(),
                segment.until(),
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                orderedOn,
                null,
                since,
                since);
    }
}
