package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * The very large account 112, built by rule: 40 subscriptions on 12 namespaces and 28 licenses, 500 invoices. Ten invoices
 * a month share every date, so whatever sorts them must deal with ties.
 */
final class Helios {

    static final int ACCOUNT = 112;
    static final int SUBSCRIPTIONS = 40;
    static final int NAMESPACES = 12;
    private static final int INVOICES = 500;
    private static final BigDecimal TAX = new BigDecimal("0.19");
    private static final YearMonth FIRST_MONTH = YearMonth.of(2022, 10);

    private Helios() {}

    static void loadSubscriptions(DataSet data) {
        for (int k = 1; k <= SUBSCRIPTIONS; k++) {
            Versions.load(data, subscription(k));
        }
    }

    static void loadInvoices(DataSet data) {
        for (int n = 1; n <= INVOICES; n++) {
            LocalDate date = FIRST_MONTH.plusMonths((n - 1) / 10).atDay(1);
            LocalDate due = date.plusDays(30);
            BigDecimal net = BigDecimal.valueOf(1000 + 10L * (n % 100)).setScale(2);
            int subscription = 1001 + (n - 1) % SUBSCRIPTIONS;
            InvoiceEntry entry = InvoiceEntry.invoice(2000 + n, ACCOUNT, date, due)
                    .tax("DE VAT", TAX)
                    .billedAt("01:58:00")
                    .item(
                            Ids.subscription(subscription),
                            net,
                            "1",
                            date,
                            date.plusMonths(1).minusDays(1));
            if (paid(n)) {
                Payments.transfer(data, 2000 + n, ACCOUNT, due.minusDays(5), entry.amount(), 2000 + n);
            }
            entry.addTo(data);
        }
    }

    static String namespacePath(int k) {
        return String.format(Locale.ROOT, "helios-%02d", k);
    }

    static long namespace(int k) {
        return 9_100_200L + k;
    }

    static int seats(int k) {
        return k <= NAMESPACES ? 20 + k : 100 + k;
    }

    static LocalDate termEnd(int k) {
        return LocalDate.of(2026, 12, 1).plusDays(9L * (k - 1));
    }

    /** The first half of October 2026 is overdue, November is not due yet. */
    private static boolean paid(int n) {
        boolean overdue = n >= 481 && n <= 485;
        boolean open = n >= 491;
        return !overdue && !open;
    }

    private static SubscriptionEntry subscription(int k) {
        LocalDate end = termEnd(k);
        String start = end.minusYears(1).toString();
        int product = k <= NAMESPACES ? Products.SAAS_PREMIUM : Products.SELF_MANAGED_PREMIUM;
        SubscriptionEntry entry = SubscriptionEntry.subscription(
                        1000 + k, ACCOUNT, product, seats(k), "EUR 336.00", start, start, end.toString())
                .seatReconciliation();
        if (k <= NAMESPACES) {
            entry.namespace(namespace(k), namespacePath(k));
        } else {
            entry.cloudLicensing("Yes");
        }
        return k % 2 == 0 ? entry.autoRenew() : entry;
    }
}
