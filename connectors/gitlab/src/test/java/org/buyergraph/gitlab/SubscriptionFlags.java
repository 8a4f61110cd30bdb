package org.buyergraph.gitlab;

import java.time.LocalDate;
import java.util.Optional;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleNamespace;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** What the portal lets a buyer do with a subscription, worked out from how it was sold. */
final class SubscriptionFlags {

    private static final int RENEWABLE_DAYS = 15;
    private static final int ONE_YEAR = 12;

    private final DataSet data;

    SubscriptionFlags(DataSet data) {
        this.data = data;
    }

    @Nullable JsonObject subscription(GraphqlField field, LocalDate today) {
        return find(field).map(found -> flags(found, today)).orElse(null);
    }

    @Nullable JsonObject access(GraphqlField field) {
        return find(field)
                .map(found -> new JsonObject()
                        .with("__typename", "UserActionAccess")
                        .with("limitedAccessReason", isResold(found) ? "MANAGED_BY_RESELLER" : null))
                .orElse(null);
    }

    @Nullable JsonObject reconciliation(GraphqlField field) {
        return find(field)
                .map(found -> new JsonObject()
                        .with("__typename", "Reconciliation")
                        .with("eligibleForSeatReconciliation", isReconciled(found)))
                .orElse(null);
    }

    /** Nobody has one in the data set. */
    @Nullable JsonObject temporaryExtension(GraphqlField field) {
        return find(field)
                .map(found -> new JsonObject()
                        .with("__typename", "TemporaryExtension")
                        .with("endDate", null))
                .orElse(null);
    }

    private JsonObject flags(SampleSubscription subscription, LocalDate today) {
        boolean isCommunity = isCommunity(subscription);
        boolean isMultiYear = subscription.term().currentMonths() > ONE_YEAR;
        boolean isLive = subscription.status().equals("Active")
                && today.isBefore(subscription.term().endDate());
        boolean canAddSeats = isLive && !isCommunity && !isMultiYear && !isResold(subscription);
        return new JsonObject()
                .with("__typename", "Subscription")
                .with("canAddSeats", canAddSeats)
                .with("canAddDuoProSeats", canAddSeats)
                .with("canRenew", isLive && canRenew(subscription, today))
                .with("communityPlan", isCommunity)
                .withText("nextTermStartDate", subscription.term().endDate())
                .with("lastTerm", !subscription.status().equals("Active"))
                .with("eligibleForSeatUsageAlerts", isLive && !isCommunity)
                .with("eoaStarterBronzeEligible", false)
                .with("assistedUpgradePlanId", null)
                .with("freeUpgradePlanId", null);
    }

    private boolean canRenew(SampleSubscription subscription, LocalDate today) {
        boolean isNearItsEnd = !today.isBefore(subscription.term().endDate().minusDays(RENEWABLE_DAYS));
        return isNearItsEnd
                && !isResold(subscription)
                && !isCommunity(subscription)
                && !needsPurchaseOrder(subscription);
    }

    private static boolean isResold(SampleSubscription subscription) {
        return !subscription.accountId().equals(subscription.invoiceOwnerId());
    }

    private boolean isCommunity(SampleSubscription subscription) {
        return account(subscription)
                .map(SampleAccount::batch)
                .filter("Batch5"::equals)
                .isPresent();
    }

    private boolean needsPurchaseOrder(SampleSubscription subscription) {
        return account(subscription)
                .filter(account -> account.purchaseOrderRequired().equalsIgnoreCase("yes"))
                .isPresent();
    }

    private boolean isReconciled(SampleSubscription subscription) {
        return data.reconciliations().stream()
                .anyMatch(each -> each.subscriptionNumber().equals(subscription.number()) && each.skipReason() == null);
    }

    private Optional<SampleAccount> account(SampleSubscription subscription) {
        return data.account(subscription.accountId());
    }

    /** By number, or the namespace's base subscription. */
    private Optional<SampleSubscription> find(GraphqlField field) {
        String number = field.argument("subscriptionName");
        String wanted = number == null ? baseSubscription(field.argument("namespaceId")) : number;
        return wanted == null ? Optional.empty() : data.subscription(wanted);
    }

    private @Nullable String baseSubscription(@Nullable String namespaceId) {
        return namespaceId == null
                ? null
                : data.namespace(namespaceId)
                        .map(SampleNamespace::baseSubscription)
                        .orElse(null);
    }
}
