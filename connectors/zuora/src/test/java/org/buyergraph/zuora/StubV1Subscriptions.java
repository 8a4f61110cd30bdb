package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleSubscription;
import org.buyergraph.testkit.stub.StubRequest;

/** Subscriptions in v1's spelling. */
final class StubV1Subscriptions {

    private final DataSet data;
    private final StubV1Plans plans;

    StubV1Subscriptions(DataSet data) {
        this.data = data;
        this.plans = new StubV1Plans(data);
    }

    /** A number names the latest version, an id exactly its own. */
    Map<String, Object> one(String key, StubRequest request) {
        return data.subscription(key)
                .map(subscription -> and(object("success", true), fields(subscription, request)))
                .orElseThrow(() -> StubRefusal.notFound(key));
    }

    Map<String, Object> version(String number, String version, StubRequest request) {
        return data.subscriptions().stream()
                .filter(one -> one.number().equals(number)
                        && Integer.toString(one.version()).equals(version))
                .findFirst()
                .map(subscription -> and(object("success", true), fields(subscription, request)))
                .orElseThrow(() -> StubRefusal.notFound(number + " version " + version));
    }

    List<Map<String, Object>> ofAccount(SampleAccount account, StubRequest request) {
        return data.subscriptions().stream()
                .filter(one -> one.latest() && one.accountId().equals(account.id()))
                .sorted(Comparator.comparing(
                                (SampleSubscription one) -> one.updatedAt().toInstant())
                        .thenComparing(SampleSubscription::id)
                        .reversed())
                .map(one -> object(fields(one, request)))
                .toList();
    }

    Map<String, Object> metrics(StubRequest request) {
        List<String> numbers = request.all("subscriptionNumbers[]");
        if (numbers.isEmpty()) {
            throw StubRefusal.missing("subscriptionNumbers[]");
        }
        List<Map<String, Object>> metrics = numbers.stream()
                .map(number -> data.subscription(number).orElseThrow(() -> StubRefusal.notFound(number)))
                .map(one -> object(
                        "subscriptionNumber", one.number(),
                        "contractedMrr", one.contractedMrr(),
                        "totalContractedValue", one.totalContractedValue()))
                .toList();
        return object("success", true, "subscriptionMetrics", metrics);
    }

    private Object[] fields(SampleSubscription one, StubRequest request) {
        SampleAccount owner = account(one.accountId());
        SampleAccount payer = account(one.invoiceOwnerId());
        SampleSubscription.Term term = one.term();
        SampleSubscription.Settings settings = one.settings();
        SampleSubscription.Deal deal = one.deal();
        return new Object[] {
            "id", one.id(),
            "accountId", one.accountId(),
            "accountNumber", owner == null ? null : owner.number(),
            "accountName", owner == null ? null : owner.name(),
            "invoiceOwnerAccountId", one.invoiceOwnerId(),
            "invoiceOwnerAccountNumber", payer == null ? null : payer.number(),
            "invoiceOwnerAccountName", payer == null ? null : payer.name(),
            "subscriptionNumber", one.number(),
            "version", one.version(),
            "revision", one.version() + ".0",
            "isLatestVersion", one.latest(),
            "orderNumber", one.orderNumber(),
            "termType", term.type(),
            "invoiceSeparately", false,
            "contractEffectiveDate", one.startDate(),
            "serviceActivationDate", one.startDate(),
            "customerAcceptanceDate", one.startDate(),
            "subscriptionStartDate", one.startDate(),
            "subscriptionEndDate", one.endDate(),
            "lastBookingDate", one.lastBookingDate(),
            "termStartDate", term.startDate(),
            "termEndDate", term.endDate(),
            "initialTerm", term.initialMonths(),
            "initialTermPeriodType", "Month",
            "currentTerm", term.currentMonths(),
            "currentTermPeriodType", "Month",
            "autoRenew", term.autoRenew(),
            "renewalSetting", term.renewalSetting(),
            "renewalTerm", term.renewalMonths(),
            "renewalTermPeriodType", "Month",
            "currency", one.currency(),
            "contractedMrr", one.contractedMrr(),
            "totalContractedValue", one.totalContractedValue(),
            "notes", one.notes(),
            "status", one.status(),
            "cancelReason", one.cancelReason(),
            "statusHistory", history(one),
            "externallyManagedBy", null,
            "invoiceScheduleId", null,
            "paymentTerm", null,
            "invoiceTemplateId", null,
            "invoiceTemplateName", null,
            "sequenceSetId", null,
            "sequenceSetName", null,
            "billToContact", null,
            "soldToContact", null,
            "GitLabNamespaceId__c", one.namespaceId(),
            "GitLabNamespaceName__c", one.namespaceName(),
            "AutoRenew__c", settings.autoRenew(),
            "TurnOnAutoRenew__c", settings.turnOnAutoRenew(),
            "TurnOnCloudLicensing__c", settings.cloudLicensing(),
            "TurnOnOperationalMetrics__c", settings.operationalMetrics(),
            "TurnOnSeatReconciliation__c", settings.seatReconciliation(),
            "ContractAutoRenew__c", settings.contractAutoRenew(),
            "ContractOperationalMetrics__c", settings.contractOperationalMetrics(),
            "ContractSeatReconciliation__c", settings.contractSeatReconciliation(),
            "MultiYearDealSubscriptionLinkage__c", deal.multiYearLinkage(),
            "OpportunityId__c", deal.opportunityId(),
            "PurchaseOrder__c", deal.purchaseOrder(),
            "EndCustomerDetails__c", deal.endCustomerDetails(),
            "QuoteNumber__QT", deal.quoteNumber(),
            "QuoteType__QT", deal.quoteType(),
            "QuoteBusinessType__QT", deal.quoteBusinessType(),
            "OpportunityName__QT", deal.opportunityName(),
            "OpportunityCloseDate__QT", deal.opportunityCloseDate(),
            "CpqBundleJsonId__QT", null,
            "ratePlans", plans.of(one, request)
        };
    }

    private static List<Map<String, Object>> history(SampleSubscription one) {
        if (one.cancelledDate() == null) {
            return List.of(object("startDate", one.startDate(), "endDate", one.endDate(), "status", one.status()));
        }
        return List.of(
                object("startDate", one.startDate(), "endDate", one.cancelledDate(), "status", "Active"),
                object("startDate", one.cancelledDate(), "endDate", null, "status", one.status()));
    }

    private SampleAccount account(String id) {
        return data.account(id).orElse(null);
    }
}
