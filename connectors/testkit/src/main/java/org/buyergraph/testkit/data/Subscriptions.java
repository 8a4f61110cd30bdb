package org.buyergraph.testkit.data;

import static org.buyergraph.testkit.data.SubscriptionEntry.subscription;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was bought: one entry for each subscription, its latest version and, where there was one, the version before. */
final class Subscriptions {

    private Subscriptions() {}

    private static final List<SubscriptionEntry> ENTRIES = List.of(
            subscription(101, 101, Products.SAAS_PREMIUM, 25, "USD 348.00", "2026-03-01", "2026-03-01", "2027-03-01")
                    .grewFrom(20, "2026-06-01", 101)
                    .order(102)
                    .autoRenew()
                    .seatReconciliation()
                    .namespace(9100101, "brightwater-studio")
                    .deal(webDirect(101)),
            subscription(102, 101, Products.DUO_PRO, 25, "USD 228.00", "2026-09-01", "2026-09-01", "2027-03-01")
                    .order(103)
                    .autoRenew()
                    .namespace(9100101, "brightwater-studio"),
            subscription(
                            103,
                            102,
                            Products.SELF_MANAGED_PREMIUM,
                            120,
                            "EUR 336.00",
                            "2025-09-15",
                            "2026-09-15",
                            "2027-09-15")
                    .renewedFrom(100, "2026-08-28", 104)
                    .order(105)
                    .known("2025-09-10T03:20:00", "2026-08-28T06:02:11", "2026-09-15T00:10:00")
                    .cloudLicensing("Yes")
                    .seatReconciliation()
                    .deal(renewal(103, "Falkenried - 120 Premium Renewal", "2026-08-28", null)),
            subscription(104, 103, Products.SAAS_ULTIMATE, 300, "GBP 936.00", "2025-05-01", "2026-05-01", "2027-05-01")
                    .order(106)
                    .known("2025-05-01T02:10:00", "2026-04-20T03:00:00", "2026-05-01T00:10:00")
                    .namespace(9100103, "harrowgate-financial")
                    .deal(renewal(104, "Harrowgate - 300 Ultimate Renewal", "2026-04-20", "PO-2026-7781")),
            subscription(105, 103, Products.STORAGE, 10, "GBP 48.00", "2026-07-01", "2026-07-01", "2027-07-01")
                    .order(109)
                    .namespace(9100103, "harrowgate-financial")
                    .deal(purchaseOrder("PO-2026-7781")),
            subscription(106, 103, Products.COMPUTE_MINUTES, 20, "GBP 8.00", "2026-07-01", "2026-07-01", "2027-07-01")
                    .order(109)
                    .namespace(9100103, "harrowgate-financial")
                    .deal(purchaseOrder("PO-2026-7781")),
            subscription(
                            107,
                            104,
                            Products.SELF_MANAGED_ULTIMATE,
                            850,
                            "USD 1069.20",
                            "2026-02-01",
                            "2026-02-01",
                            "2027-02-01")
                    .cloudLicensing("Yes")
                    .withoutOperationalMetrics()
                    .deal(sold(107, "Corvid Aerospace - 850 Ultimate", "2026-01-22", null)),
            subscription(108, 105, Products.SAAS_PREMIUM, 60, "EUR 336.00", "2025-01-15", "2025-01-15", "2028-01-15")
                    .namespace(9100105, "polder-logistics")
                    .deal(sold(108, "Polder - 3 year Premium", "2025-01-09", null)),
            subscription(
                            109,
                            106,
                            Products.SELF_MANAGED_PREMIUM,
                            75,
                            "EUR 285.60",
                            "2026-04-10",
                            "2026-04-10",
                            "2027-04-10")
                    .paidBy(190)
                    .cloudLicensing("Yes")
                    .deal(sold(109, "Atelier Mistral via Rhône Distribution", "2026-04-02", "Atelier Mistral SAS")),
            subscription(
                            110,
                            107,
                            Products.SELF_MANAGED_PREMIUM,
                            40,
                            "USD 348.00",
                            "2025-11-01",
                            "2025-11-01",
                            "2026-11-01")
                    .cloudLicensing("Yes")
                    .deal(sold(110, "Alder Falls - 40 Premium", "2025-10-24", null)),
            subscription(
                            111,
                            108,
                            Products.SELF_MANAGED_ULTIMATE,
                            200,
                            "AUD 1780.00",
                            "2026-07-01",
                            "2026-07-01",
                            "2027-07-01")
                    .cloudLicensing("Offline")
                    .withoutOperationalMetrics()
                    .deal(sold(111, "Southern Range - 200 Ultimate offline", "2026-06-20", null)),
            subscription(112, 109, Products.COMMUNITY, 500, "USD 0.00", "2026-09-01", "2026-09-01", "2027-09-01")
                    .withoutOperationalMetrics()
                    .namespace(9100109, "univ-aveleda")
                    .deal(sold(112, "Aveleda - Education programme", "2026-08-30", null)),
            subscription(113, 111, Products.SAAS_PREMIUM, 10, "USD 348.00", "2026-01-10", "2026-01-10", "2026-09-10")
                    .cancelled(12)
                    .order(108)
                    .autoRenew()
                    .seatReconciliation()
                    .namespace(9100111, "kumo-works"),
            subscription(114, 113, Products.SAAS_PREMIUM, 30, "EUR 336.00", "2026-05-05", "2026-05-05", "2027-05-05")
                    .paidBy(191)
                    .namespace(9100113, "fjordheim-shipping")
                    .deal(sold(114, "Fjordheim via Nordlys", "2026-04-28", "Fjordheim Shipping AS")),
            subscription(115, 113, Products.DUO_PRO, 10, "EUR 216.00", "2026-06-10", "2026-06-10", "2027-06-10")
                    .namespace(9100113, "fjordheim-shipping"),
            subscription(
                            116,
                            114,
                            Products.SELF_MANAGED_PREMIUM,
                            15,
                            "GBP 300.00",
                            "2026-08-01",
                            "2026-08-01",
                            "2027-08-01")
                    .cloudLicensing("Yes")
                    .seatReconciliation());

    static void load(DataSet data) {
        ENTRIES.forEach(entry -> Versions.load(data, entry));
    }

    private static SampleSubscription.Deal webDirect(int opportunity) {
        return new SampleSubscription.Deal(
                Ids.opportunity(opportunity), null, null, null, null, null, null, null, null);
    }

    private static SampleSubscription.Deal sold(
            int opportunity, String name, String closeDate, @Nullable String endCustomer) {
        return new SampleSubscription.Deal(
                Ids.opportunity(opportunity),
                name,
                LocalDate.parse(closeDate),
                "Q-" + Ids.eightDigits(opportunity),
                "New Subscription",
                "New",
                null,
                endCustomer,
                null);
    }

    private static SampleSubscription.Deal renewal(
            int opportunity, String name, String closeDate, @Nullable String purchaseOrder) {
        return new SampleSubscription.Deal(
                Ids.opportunity(opportunity),
                name,
                LocalDate.parse(closeDate),
                "Q-" + Ids.eightDigits(opportunity),
                "Renewal",
                "Renewal",
                purchaseOrder,
                null,
                null);
    }

    private static SampleSubscription.Deal purchaseOrder(String number) {
        return new SampleSubscription.Deal(null, null, null, null, null, null, number, null, null);
    }
}
