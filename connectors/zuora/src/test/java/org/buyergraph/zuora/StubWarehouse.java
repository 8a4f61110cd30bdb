package org.buyergraph.zuora;

import java.util.List;
import java.util.Map;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;

/** Tables over the data set, built again when a record was added. */
final class StubWarehouse {

    private final DataSet data;
    private final StubAccountRows accounts;
    private List<List<?>> known = List.of();
    private StubTables tables;

    StubWarehouse(DataSet data) {
        this.data = data;
        this.accounts = new StubAccountRows(data, new Figures(data));
    }

    synchronized StubTables tables() {
        List<List<?>> now = snapshots();
        if (tables == null || !same(known, now)) {
            tables = build();
            known = now;
        }
        return tables;
    }

    /** Rows for accounts that a call names and no list shows. */
    List<StubRow> faultAccounts(List<String> keys) {
        return StubFaultAccounts.named(data, keys).stream()
                .map(accounts::account)
                .toList();
    }

    private List<List<?>> snapshots() {
        return List.of(
                data.accounts(),
                data.subscriptions(),
                data.ratePlans(),
                data.charges(),
                data.invoices(),
                data.invoiceItems(),
                data.payments(),
                data.paymentApplications(),
                data.paymentMethods(),
                data.creditMemos(),
                data.refunds(),
                data.orders(),
                data.products());
    }

    /** The same snapshots, not merely equal ones: comparing a thousand records on each call would cost more. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(List<List<?>> one, List<List<?>> other) {
        for (int i = 0; i < other.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    private StubTables build() {
        StubSubscriptionRows subscriptions = new StubSubscriptionRows(data);
        StubBillingRows billing = new StubBillingRows(data);
        StubCatalogRows catalog = new StubCatalogRows(data);
        return new StubTables(Map.ofEntries(
                Map.entry("accounts", accounts::accounts),
                Map.entry("contacts", accounts::contacts),
                Map.entry("payment-methods", accounts::paymentMethods),
                Map.entry("subscriptions", subscriptions::subscriptions),
                Map.entry("rate-plans", subscriptions::ratePlans),
                Map.entry("rate-plan-charges", subscriptions::charges),
                Map.entry("rate-plan-charge-tiers", subscriptions::tiers),
                Map.entry("orders", subscriptions::orders),
                Map.entry("order-actions", subscriptions::orderActions),
                Map.entry("invoices", billing::invoices),
                Map.entry("invoice-items", billing::invoiceItems),
                Map.entry("taxation-items", billing::taxationItems),
                Map.entry("payments", billing::payments),
                Map.entry("payment-applications", billing::paymentApplications),
                Map.entry("credit-memos", billing::creditMemos),
                Map.entry("credit-memo-items", billing::creditMemoItems),
                Map.entry("refunds", billing::refunds),
                Map.entry("products", catalog::products),
                Map.entry("product-rate-plans", catalog::ratePlans),
                Map.entry("product-rate-plan-charges", catalog::charges),
                Map.entry("product-rate-plan-charge-tiers", catalog::tiers)));
    }
}
