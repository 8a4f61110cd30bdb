package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SamplePrice;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.StubRequest;

/** Rate plans inside v1's subscriptions; {@code charge-detail} says which segment speaks for a charge. */
final class StubV1Plans {

    private final DataSet data;

    StubV1Plans(DataSet data) {
        this.data = data;
    }

    List<Map<String, Object>> of(SampleSubscription subscription, StubRequest request) {
        boolean leaveOutEmpty = "true".equalsIgnoreCase(request.first("exclude-rate-plans-with-no-charges"));
        List<Map<String, Object>> plans = new ArrayList<>();
        for (SampleRatePlan plan : data.ratePlans()) {
            if (plan.subscriptionId().equals(subscription.id())) {
                List<Map<String, Object>> charges = charges(plan, request);
                if (!charges.isEmpty() || !leaveOutEmpty) {
                    plans.add(plan(plan, charges));
                }
            }
        }
        return plans;
    }

    private static Map<String, Object> plan(SampleRatePlan plan, List<Map<String, Object>> charges) {
        return object(
                "id", plan.id(),
                "lastChangeType", plan.lastChangeType(),
                "productId", plan.productId(),
                "productName", plan.productName(),
                "productSku", plan.productSku(),
                "productRatePlanId", plan.productRatePlanId(),
                "productRatePlanNumber", plan.productRatePlanNumber(),
                "ratePlanName", plan.name(),
                "subscriptionRatePlanNumber", plan.number(),
                "subscriptionProductFeatures", List.of(),
                "externallyManagedPlanId", null,
                "ratePlanCharges", charges);
    }

    private List<Map<String, Object>> charges(SampleRatePlan plan, StubRequest request) {
        Map<String, List<SampleCharge>> byNumber = new LinkedHashMap<>();
        data.charges().stream()
                .filter(charge -> charge.ratePlanId().equals(plan.id()))
                .sorted(Comparator.comparingInt(SampleCharge::segment))
                .forEach(charge -> byNumber.computeIfAbsent(charge.number(), number -> new ArrayList<>())
                        .add(charge));
        String detail = request.first("charge-detail", "last-segment");
        return byNumber.values().stream()
                .flatMap(segments -> speaker(segments, detail, request).stream()
                        .map(charge -> detail.equals("all-segments")
                                ? and(object(fields(charge)), "chargeSegments", segments(segments))
                                : object(fields(charge))))
                .toList();
    }

    private static Optional<SampleCharge> speaker(List<SampleCharge> segments, String detail, StubRequest request) {
        return switch (detail) {
            case "last-segment", "all-segments" -> Optional.of(segments.get(segments.size() - 1));
            case "current-segment" -> inForce(segments, StubZuora.TODAY);
            case "specific-segment" -> inForce(segments, date(request));
            default -> throw StubRefusal.invalid("'charge-detail' is not one of its values: " + detail);
        };
    }

    private static LocalDate date(StubRequest request) {
        try {
            return LocalDate.parse(request.first("as-of-date", ""));
        } catch (DateTimeException e) {
            throw StubRefusal.missing("as-of-date");
        }
    }

    private static Optional<SampleCharge> inForce(List<SampleCharge> segments, LocalDate day) {
        return segments.stream()
                .filter(one -> !day.isBefore(one.effectiveStart()) && day.isBefore(one.effectiveEnd()))
                .findFirst();
    }

    private static List<Map<String, Object>> segments(List<SampleCharge> segments) {
        return segments.stream().map(one -> object(fields(one))).toList();
    }

    private static Object[] fields(SampleCharge charge) {
        boolean recurring = charge.type().equals(SampleCharge.RECURRING);
        return new Object[] {
            "id", charge.id(),
            "originalChargeId", charge.originalId(),
            "productRatePlanChargeId", charge.productRatePlanChargeId(),
            "productRatePlanChargeNumber", charge.productRatePlanChargeNumber(),
            "number", charge.number(),
            "name", charge.name(),
            "type", charge.type(),
            "model", StubModels.v1(charge.pricing().model()),
            "uom", charge.unit(),
            "version", charge.version(),
            "segment", charge.segment(),
            "currency", charge.currency(),
            "price", StubModels.hasTiers(charge.pricing().model()) ? null : charge.price(),
            "pricingSummary", summary(charge),
            "tiers", tiers(charge.pricing()),
            "quantity", charge.quantity(),
            "includedUnits", null,
            "overagePrice", null,
            "discountAmount", null,
            "discountPercentage", null,
            "applyDiscountTo", null,
            "discountLevel", null,
            "billingPeriod", charge.billingPeriod(),
            "specificBillingPeriod", null,
            "billingDay", "DefaultFromCustomer",
            "billingTiming", recurring ? "IN_ADVANCE" : null,
            "billingPeriodAlignment", recurring ? "AlignToTermStart" : null,
            "listPriceBase", recurring ? "Per_Billing_Period" : null,
            "priceChangeOption", "NoChange",
            "priceIncreasePercentage", null,
            "ratingGroup", null,
            "effectiveStartDate", charge.effectiveStart(),
            "effectiveEndDate", charge.effectiveEnd(),
            "processedThroughDate", charge.processedThrough(),
            "chargedThroughDate", charge.chargedThrough(),
            "done", false,
            "triggerDate", null,
            "triggerEvent", "ContractEffective",
            "endDateCondition", "Subscription_End",
            "upToPeriodsType", null,
            "upToPeriods", null,
            "specificEndDate", null,
            "mrr", charge.mrr(),
            "dmrc", charge.deltaMrr(),
            "tcv", charge.totalValue(),
            "dtcv", charge.deltaTotalValue(),
            "originalOrderDate", charge.originalOrderDate(),
            "amendedByOrderOn", charge.amendedByOrderOn(),
            "description", ""
        };
    }

    private static List<Map<String, Object>> tiers(SamplePrice price) {
        return StubModels.hasTiers(price.model())
                ? StubModels.tiers(price).stream()
                        .map(tier -> object(
                                "tier", tier.number(),
                                "startingUnit", tier.from(),
                                "endingUnit", tier.upTo(),
                                "price", tier.price(),
                                "priceFormat", "PerUnit"))
                        .toList()
                : null;
    }

    private static String summary(SampleCharge charge) {
        return charge.currency()
                + charge.price().stripTrailingZeros().toPlainString()
                + " per "
                + charge.unit().toLowerCase(Locale.ROOT)
                + (charge.type().equals(SampleCharge.RECURRING) ? "/year" : "");
    }
}
