package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.stub.StubRequest;

/** Orders in v1's spelling; read only. */
final class StubV1Orders {

    private final DataSet data;

    StubV1Orders(DataSet data) {
        this.data = data;
    }

    Map<String, Object> one(String number) {
        return data.orders().stream()
                .filter(order -> order.number().equals(number) || order.id().equals(number))
                .findFirst()
                .map(order -> object("order", order(order), "success", true))
                .orElseThrow(() -> StubRefusal.notFound(number));
    }

    /** Newest first. */
    List<Map<String, Object>> all(StubRequest request) {
        String status = request.first("status", "all");
        String start = request.first("startDate", "0000-01-01");
        String end = request.first("endDate", "9999-12-31");
        boolean updated = "updatedDate".equals(request.first("dateFilterOption"));
        return list(order -> {
            String day = (updated ? order.updatedAt().toLocalDate() : order.date()).toString();
            return (status.equals("all") || status.equalsIgnoreCase(order.status()))
                    && day.compareTo(start) >= 0
                    && day.compareTo(end) <= 0;
        });
    }

    List<Map<String, Object>> ofSubscription(String number) {
        return list(
                order -> parts(order).anyMatch(part -> part.subscriptionNumber().equals(number)));
    }

    List<Map<String, Object>> pending(String subscriptionKey) {
        String number = data.subscription(subscriptionKey)
                .orElseThrow(() -> StubRefusal.notFound(subscriptionKey))
                .number();
        return list(order -> order.status().equals("Pending")
                && parts(order).anyMatch(part -> part.subscriptionNumber().equals(number)));
    }

    List<Map<String, Object>> ofOwner(String accountNumber) {
        return list(
                order -> parts(order).anyMatch(part -> part.ownerAccountNumber().equals(accountNumber)));
    }

    List<Map<String, Object>> ofPayer(String accountNumber) {
        String id = data.account(accountNumber)
                .orElseThrow(() -> StubRefusal.notFound(accountNumber))
                .id();
        return list(order -> parts(order)
                .map(part -> data.subscription(part.subscriptionNumber()))
                .anyMatch(found ->
                        found.filter(one -> one.invoiceOwnerId().equals(id)).isPresent()));
    }

    private static Stream<SampleOrder.Part> parts(SampleOrder order) {
        return order.parts().stream();
    }

    private List<Map<String, Object>> list(Predicate<SampleOrder> wanted) {
        return data.orders().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SampleOrder::date)
                        .thenComparing(SampleOrder::number)
                        .reversed())
                .map(StubV1Orders::order)
                .toList();
    }

    private static Map<String, Object> order(SampleOrder order) {
        return object(
                "orderNumber", order.number(),
                "orderDate", order.date(),
                "createdDate", order.createdAt(),
                "createdBy", order.createdById(),
                "updatedDate", order.updatedAt(),
                "updatedBy", order.updatedById(),
                "status", order.status(),
                "category", order.category(),
                "description", order.description(),
                "reasonCode", order.reasonCode(),
                "currency", order.currency(),
                "existingAccountNumber", order.accountNumber(),
                "subscriptions", parts(order).map(StubV1Orders::part).toList(),
                "orderLineItems", List.of());
    }

    private static Map<String, Object> part(SampleOrder.Part part) {
        Map<String, Object> answer = new LinkedHashMap<>(object(
                "subscriptionNumber", part.subscriptionNumber(),
                "subscriptionOwnerAccountNumber", part.ownerAccountNumber(),
                "sequence", part.sequence()));
        if (part.baseVersion() != null) {
            answer.put("baseVersion", part.baseVersion());
        }
        return and(
                answer,
                "newVersion",
                part.newVersion(),
                "orderActions",
                part.actions().stream().map(StubV1Orders::action).toList());
    }

    private static Map<String, Object> action(SampleOrder.Action action) {
        Map<String, Object> answer = object(
                "type", action.type(),
                "sequence", action.sequence(),
                "triggerDates",
                        Stream.of("ContractEffective", "ServiceActivation", "CustomerAcceptance")
                                .map(name -> object("name", name, "triggerDate", action.effectiveDate()))
                                .toList(),
                "changeReason", null);
        String details = action.type().substring(0, 1).toLowerCase(Locale.ROOT)
                + action.type().substring(1);
        return and(answer, details, details(action));
    }

    private static Map<String, Object> details(SampleOrder.Action action) {
        Object pricing = object("recurringPerUnit", object("quantity", action.quantity()));
        return switch (action.type()) {
            case "UpdateProduct" ->
                object(
                        "ratePlanId", action.ratePlanId(),
                        "chargeUpdates", List.of(object("chargeNumber", action.chargeNumber(), "pricing", pricing)));
            case "CreateSubscription" -> object("subscribeToRatePlans", List.of(newPlan(action, pricing)));
            case "AddProduct" -> newPlan(action, pricing);
            case "RemoveProduct" -> object("ratePlanId", action.ratePlanId());
            case "ChangePlan" ->
                object("ratePlanId", action.ratePlanId(), "newProductRatePlan", newPlan(action, pricing));
            case "CancelSubscription" ->
                object(
                        "cancellationPolicy", action.cancellationPolicy(),
                        "cancellationEffectiveDate", action.cancellationDate());
            case "TermsAndConditions" -> object("autoRenew", action.autoRenew());
            default -> object();
        };
    }

    private static Map<String, Object> newPlan(SampleOrder.Action action, Object pricing) {
        return object(
                "productRatePlanId", action.productRatePlanId(),
                "chargeOverrides",
                        List.of(object(
                                "productRatePlanChargeId", action.productRatePlanChargeId(), "pricing", pricing)));
    }
}
