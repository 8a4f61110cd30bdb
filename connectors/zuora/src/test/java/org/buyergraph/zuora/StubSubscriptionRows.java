package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCharge;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.data.SamplePrice;
import org.buyergraph.testkit.data.SampleRatePlan;
import org.buyergraph.testkit.data.SampleSubscription;

/** Subscriptions with what hangs on them, in Object Query's spelling. */
final class StubSubscriptionRows {

    /** A superseded version: not a term that ended. */
    private static final String SUPERSEDED = "Expired";

    private final DataSet data;

    StubSubscriptionRows(DataSet data) {
        this.data = data;
    }

    List<StubRow> subscriptions() {
        Map<String, String> orderIds =
                data.orders().stream().collect(Collectors.toMap(SampleOrder::number, SampleOrder::id));
        Map<String, Long> versions = data.subscriptions().stream()
                .collect(Collectors.groupingBy(SampleSubscription::number, Collectors.counting()));
        Map<String, String> creators = data.subscriptions().stream()
                .collect(Collectors.toMap(SampleSubscription::id, SampleSubscription::accountId));
        return data.subscriptions().stream()
                .map(subscription -> subscription(
                        subscription,
                        subscription.orderNumber() == null ? null : orderIds.get(subscription.orderNumber()),
                        versions.get(subscription.number()) == 1,
                        creators.getOrDefault(subscription.originalId(), subscription.accountId())))
                .toList();
    }

    private static StubRow subscription(
            SampleSubscription subscription, String orderId, boolean single, String creatorAccountId) {
        SampleSubscription.Term term = subscription.term();
        SampleSubscription.Settings settings = subscription.settings();
        SampleSubscription.Deal deal = subscription.deal();
        return StubRow.of(
                "id", subscription.id(),
                "accountId", subscription.accountId(),
                "name", subscription.number(),
                "status", subscription.latest() ? subscription.status() : SUPERSEDED,
                "version", subscription.version(),
                "revision", subscription.version() + ".0",
                "isLatestVersion", subscription.latest(),
                "isSingleVersioned", single,
                "originalId", subscription.originalId(),
                "previousSubscriptionId", subscription.previousId(),
                "orderId", orderId,
                "creatorAccountId", creatorAccountId,
                "creatorInvoiceOwnerId", subscription.invoiceOwnerId(),
                "invoiceOwnerId", subscription.invoiceOwnerId(),
                "termType", term.type(),
                "contractEffectiveDate", subscription.startDate(),
                "serviceActivationDate", subscription.startDate(),
                "contractAcceptanceDate", subscription.startDate(),
                "subscriptionStartDate", subscription.startDate(),
                "subscriptionEndDate", subscription.endDate(),
                "termStartDate", term.startDate(),
                "termEndDate", term.endDate(),
                "initialTerm", term.initialMonths(),
                "initialTermPeriodType", "Month",
                "currentTerm", term.currentMonths(),
                "currentTermPeriodType", "Month",
                "renewalTerm", term.renewalMonths(),
                "renewalTermPeriodType", "Month",
                "renewalSetting", term.renewalSetting(),
                "autoRenew", term.autoRenew(),
                "currency", subscription.currency(),
                "cMRR", subscription.contractedMrr(),
                "isInvoiceSeparate", false,
                "prepayment", false,
                "lastBookingDate", subscription.lastBookingDate(),
                "cancelledDate", subscription.cancelledDate(),
                "cancelReason", subscription.cancelReason(),
                "notes", subscription.notes(),
                "paymentTerm", null,
                "externallyManagedBy", null,
                "invoiceScheduleId", null,
                "billToContactId", null,
                "soldToContactId", null,
                "gitLabNamespaceId__c", subscription.namespaceId(),
                "gitLabNamespaceName__c", subscription.namespaceName(),
                "autoRenew__c", settings.autoRenew(),
                "turnOnAutoRenew__c", settings.turnOnAutoRenew(),
                "turnOnCloudLicensing__c", settings.cloudLicensing(),
                "turnOnOperationalMetrics__c", settings.operationalMetrics(),
                "turnOnSeatReconciliation__c", settings.seatReconciliation(),
                "contractAutoRenew__c", settings.contractAutoRenew(),
                "contractOperationalMetrics__c", settings.contractOperationalMetrics(),
                "contractSeatReconciliation__c", settings.contractSeatReconciliation(),
                "multiYearDealSubscriptionLinkage__c", deal.multiYearLinkage(),
                "opportunityId__c", deal.opportunityId(),
                "purchaseOrder__c", deal.purchaseOrder(),
                "endCustomerDetails__c", deal.endCustomerDetails(),
                "quoteNumber__QT", deal.quoteNumber(),
                "quoteType__QT", deal.quoteType(),
                "quoteBusinessType__QT", deal.quoteBusinessType(),
                "opportunityName__QT", deal.opportunityName(),
                "opportunityCloseDate__QT", deal.opportunityCloseDate(),
                "createdById", subscription.createdById(),
                "createdDate", subscription.createdAt(),
                "originalCreatedDate", subscription.originalCreatedAt(),
                "updatedById", subscription.updatedById(),
                "updatedDate", subscription.updatedAt());
    }

    List<StubRow> ratePlans() {
        return data.ratePlans().stream().map(StubSubscriptionRows::ratePlan).toList();
    }

    private static StubRow ratePlan(SampleRatePlan plan) {
        return StubRow.of(
                "id", plan.id(),
                "subscriptionId", plan.subscriptionId(),
                "name", plan.name(),
                "productId", plan.productId(),
                "productRatePlanId", plan.productRatePlanId(),
                "subscriptionRatePlanNumber", plan.number(),
                "originalRatePlanId", plan.originalRatePlanId(),
                "amendmentId", null,
                "amendmentType", amendment(plan.lastChangeType()),
                "reverted", false,
                "createdDate", plan.createdAt(),
                "updatedDate", plan.updatedAt());
    }

    private static String amendment(String change) {
        return switch (Objects.requireNonNullElse(change, "")) {
            case StubPlan.ADDED -> "NewProduct";
            case StubPlan.REMOVED -> "RemoveProduct";
            case StubPlan.UPDATED -> "UpdateProduct";
            default -> null;
        };
    }

    List<StubRow> charges() {
        return data.charges().stream().map(StubSubscriptionRows::charge).toList();
    }

    private static StubRow charge(SampleCharge charge) {
        boolean recurring = charge.type().equals(SampleCharge.RECURRING);
        return StubRow.of(
                "id", charge.id(),
                "ratePlanId", charge.ratePlanId(),
                "subscriptionId", charge.subscriptionId(),
                "originalId", charge.originalId(),
                "productRatePlanChargeId", charge.productRatePlanChargeId(),
                "chargeNumber", charge.number(),
                "name", charge.name(),
                "chargeModel", StubModels.objectQuery(charge.pricing().model()),
                "chargeType", charge.type(),
                "quantity", charge.quantity(),
                "uOM", charge.unit(),
                "billingPeriod", charge.billingPeriod(),
                "billingTiming", recurring ? "IN_ADVANCE" : null,
                "billCycleType", "DefaultFromCustomer",
                "billingPeriodAlignment", recurring ? "AlignToTermStart" : null,
                "listPriceBase", recurring ? "Per Billing Period" : null,
                "endDateCondition", "SubscriptionEnd",
                "triggerEvent", "ContractEffective",
                "effectiveStartDate", charge.effectiveStart(),
                "effectiveEndDate", charge.effectiveEnd(),
                "chargedThroughDate", charge.chargedThrough(),
                "processedThroughDate", charge.processedThrough(),
                "segment", charge.segment(),
                "version", charge.version(),
                "isLastSegment", charge.lastSegment(),
                "isProcessed", true,
                "mRR", charge.mrr(),
                "tCV", charge.totalValue(),
                "dMRC", charge.deltaMrr(),
                "dTCV", charge.deltaTotalValue(),
                "originalOrderDate", charge.originalOrderDate(),
                "amendedByOrderOn", charge.amendedByOrderOn(),
                "createdDate", charge.createdAt(),
                "updatedDate", charge.updatedAt());
    }

    List<StubRow> tiers() {
        return data.charges().stream()
                .flatMap(charge -> StubModels.tiers(charge.pricing()).stream().map(tier -> tier(charge, tier)))
                .toList();
    }

    private static StubRow tier(SampleCharge charge, StubModels.Tier tier) {
        return StubRow.of(
                "id", tier.number() == 1 ? charge.tierId() : charge.tierId() + tier.number(),
                "ratePlanChargeId", charge.id(),
                "tier", tier.number(),
                "startingUnit", tier.from(),
                "endingUnit", tier.upTo(),
                "price", tier.price(),
                "priceFormat", charge.pricing().model() == SamplePrice.Model.FLAT_FEE ? "FlatFee" : "PerUnit",
                "currency", charge.currency(),
                "includedUnits", null,
                "overagePrice", null,
                "discountAmount", null,
                "discountPercentage", null,
                "createdDate", charge.createdAt(),
                "updatedDate", charge.updatedAt());
    }

    List<StubRow> orders() {
        return data.orders().stream()
                .map(order -> StubRow.of(
                        "id", order.id(),
                        "orderNumber", order.number(),
                        "orderDate", order.date(),
                        "accountId", order.accountId(),
                        "status", order.status(),
                        "category", order.category(),
                        "description", order.description(),
                        "reasonCode", order.reasonCode(),
                        "createdById", order.createdById(),
                        "createdDate", order.createdAt(),
                        "updatedById", order.updatedById(),
                        "updatedDate", order.updatedAt()))
                .toList();
    }

    List<StubRow> orderActions() {
        Map<String, SampleSubscription> versions = data.subscriptions().stream()
                .collect(Collectors.toMap(
                        subscription -> version(subscription.number(), subscription.version()), Function.identity()));
        return data.orders().stream()
                .flatMap(order -> order.parts().stream()
                        .flatMap(part -> part.actions().stream().map(action -> action(order, part, action, versions))))
                .toList();
    }

    private static StubRow action(
            SampleOrder order,
            SampleOrder.Part part,
            SampleOrder.Action action,
            Map<String, SampleSubscription> versions) {
        SampleSubscription version = versions.get(version(part.subscriptionNumber(), part.newVersion()));
        return StubRow.of(
                "id", StubIds.orderAction(order, part, action),
                "orderId", order.id(),
                "subscriptionId", version == null ? null : version.id(),
                "subscriptionNumber", part.subscriptionNumber(),
                "type", action.type(),
                "sequence", action.sequence(),
                "contractEffectiveDate", action.effectiveDate(),
                "serviceActivationDate", action.effectiveDate(),
                "customerAcceptanceDate", action.effectiveDate(),
                "cancellationPolicy", action.cancellationPolicy(),
                "cancellationEffectiveDate", action.cancellationDate(),
                "autoRenew", action.autoRenew(),
                "createdDate", order.createdAt(),
                "updatedDate", order.updatedAt());
    }

    private static String version(String number, int version) {
        return number + '/' + version;
    }
}
