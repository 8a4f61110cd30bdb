package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the customers portal remembers of purchases, settlements and trials. */
final class PortalRecords {

    private PortalRecords() {}

    static void load(DataSet data) {
        data.subscriptions().stream().filter(SampleSubscription::latest).forEach(sold -> addOrder(data, sold));
        settle(data, 1, 101, 31, "2026-12-01", null, "522.00");
        settle(data, 2, 103, 118, "2026-12-15", null, "0.00");
        settle(data, 3, 104, 322, "2027-02-01", "purchase_order", null);
        // Two on which the portal and the rules differ: a partner's, and one that is wrong in all there is.
        settle(data, 4, 109, 75, "2027-01-10", null, "0.00");
        settle(data, 5, 116, 17, "2027-02-02", null, "150.00");
        data.add(new SampleTrial(
                1, 9100111, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 12, 5), "gitlab_com_ultimate"));
    }

    private static void addOrder(DataSet data, SampleSubscription sold) {
        SampleCharge charge = data.charges().stream()
                .filter(candidate -> candidate.subscriptionId().equals(sold.id()) && candidate.lastSegment())
                .findFirst()
                .orElseThrow();
        SampleRatePlan plan = data.ratePlans().stream()
                .filter(candidate -> candidate.id().equals(charge.ratePlanId()))
                .findFirst()
                .orElseThrow();
        Long customer = data.customers().stream()
                .filter(candidate -> sold.accountId().equals(candidate.accountId()))
                .map(SampleCustomer::id)
                .findFirst()
                .orElse(null);
        String namespace = sold.namespaceId();
        data.add(new SamplePortalOrder(
                600_000L + Long.parseLong(sold.number().substring(3)),
                customer,
                sold.accountId(),
                plan.productRatePlanId(),
                sold.id(),
                sold.number(),
                sold.term().startDate(),
                sold.term().endDate(),
                charge.quantity().intValueExact(),
                namespace == null ? null : Long.valueOf(namespace),
                sold.namespaceName(),
                null,
                false,
                sold.deal().quoteNumber() == null ? "customers_portal" : "sales_assisted"));
    }

    private static void settle(
            DataSet data,
            long id,
            int subscription,
            int users,
            String day,
            @Nullable String skipReason,
            @Nullable String quoted) {
        data.add(new SampleReconciliation(
                id,
                600_000L + subscription,
                Ids.subscriptionNumber(subscription),
                users,
                LocalDate.parse(day),
                skipReason,
                quoted == null ? null : new BigDecimal(quoted)));
    }
}
