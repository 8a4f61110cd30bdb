package org.buyergraph.zuora;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.buyergraph.ordering.OrderPlan;
import org.buyergraph.ordering.OrderStep;
import org.buyergraph.subscription.ChargeModel;
import org.buyergraph.zuora.ZuoraProperties.SubscriptionFields;

/** An order as Zuora takes it: made of the plan alone, so that the same plan is always the same order. */
final class ZuoraOrderBody {
    /** With these an action counts from its day on, whichever of them the tenant bills by. */
    private static final List<String> TRIGGERS =
            List.of("ContractEffective", "ServiceActivation", "CustomerAcceptance");

    /** Orders write a custom field as it was created; Object Query lower-cases its first letter. */
    private final String autoRenewField;

    ZuoraOrderBody(SubscriptionFields fields) {
        String queried = fields.autoRenew();
        this.autoRenewField = queried.substring(0, 1).toUpperCase(Locale.ROOT) + queried.substring(1);
    }

    Map<String, Object> toPlace(OrderPlan plan) {
        Map<String, Object> body = order(plan);
        body.put("orderNumber", plan.number());
        body.put("processingOptions", Map.of("runBilling", plan.charges(), "collectPayment", plan.charges()));
        return body;
    }

    Map<String, Object> toPreview(OrderPlan plan, LocalDate until) {
        Map<String, Object> body = order(plan);
        body.put(
                "previewOptions",
                Map.of(
                        "previewThruType",
                        "SpecificDate",
                        "specificPreviewThruDate",
                        until.toString(),
                        "previewTypes",
                        List.of("BillingDocs")));
        return body;
    }

    private Map<String, Object> order(OrderPlan plan) {
        Map<String, Object> subscription = new LinkedHashMap<>();
        subscription.put("subscriptionNumber", plan.subscription().value());
        setting(plan).ifPresent(on -> subscription.put("customFields", Map.of(autoRenewField, on ? "Yes" : "No")));
        subscription.put(
                "orderActions",
                plan.steps().stream().map(ZuoraOrderBody::action).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("orderDate", plan.day().toString());
        body.put("existingAccountNumber", plan.ownerNumber().value());
        body.put("subscriptions", List.of(subscription));
        return body;
    }

    /** Automatic renewal is written down twice: as a term, and where the customer's own setting is read from. */
    private static Optional<Boolean> setting(OrderPlan plan) {
        return plan.steps().stream()
                .flatMap(step -> step instanceof OrderStep.SetAutoRenewal set ? Stream.of(set.on()) : Stream.empty())
                .findFirst();
    }

    private static Map<String, Object> action(OrderStep step) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put(
                "triggerDates",
                TRIGGERS.stream()
                        .map(name ->
                                Map.of("name", name, "triggerDate", step.from().toString()))
                        .toList());
        if (step instanceof OrderStep.SetQuantity set) {
            action.put("type", "UpdateProduct");
            action.put("updateProduct", quantity(set));
        } else if (step instanceof OrderStep.SetAutoRenewal set) {
            action.put("type", "TermsAndConditions");
            action.put("termsAndConditions", Map.of("autoRenew", set.on()));
        } else {
            action.put("type", "RenewSubscription");
            action.put("renewSubscription", Map.of());
        }
        return action;
    }

    private static Map<String, Object> quantity(OrderStep.SetQuantity set) {
        Map<String, Object> pricing = Map.of(pricing(set.model()), Map.of("quantity", set.quantity()));
        return Map.of(
                "ratePlanId",
                set.planId(),
                "chargeUpdates",
                List.of(Map.of("chargeNumber", set.chargeNumber(), "pricing", pricing)));
    }

    private static String pricing(ChargeModel model) {
        return switch (model) {
            case PER_UNIT -> "recurringPerUnit";
            case TIERED -> "recurringTiered";
            case VOLUME -> "recurringVolume";
            case FLAT_FEE, OVERAGE, TIERED_WITH_OVERAGE, FIXED_DISCOUNT, PERCENTAGE_DISCOUNT, UNKNOWN ->
                throw new IllegalArgumentException(model + " has no quantity to set");
        };
    }
}
