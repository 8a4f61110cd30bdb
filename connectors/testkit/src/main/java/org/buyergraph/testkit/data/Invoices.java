package org.buyergraph.testkit.data;

import static org.buyergraph.testkit.data.InvoiceEntry.invoice;

import java.math.BigDecimal;
import java.util.List;

/** What was billed. The number 1005 is missing on purpose. */
final class Invoices {

    private static final BigDecimal GERMAN = new BigDecimal("0.19");
    private static final BigDecimal DUTCH = new BigDecimal("0.21");
    private static final BigDecimal BRITISH = new BigDecimal("0.20");
    private static final BigDecimal AUSTRALIAN = new BigDecimal("0.10");

    private static final List<InvoiceEntry> ENTRIES = List.of(
            invoice(805, 105, "2025-01-15", "2025-02-14")
                    .tax("NL VAT", DUTCH)
                    .item(Ids.subscription(108), "20160.00", 60, "2025-01-15", "2026-01-14"),
            invoice(904, 102, "2025-09-15", "2025-10-15")
                    .tax("DE VAT", GERMAN)
                    .item(Ids.olderSubscription(103), "33600.00", 100, "2025-09-15", "2026-09-14"),
            invoice(977, 107, "2025-11-01", "2025-12-16")
                    .item(Ids.subscription(110), "13920.00", 40, "2025-11-01", "2026-10-31"),
            invoice(1001, 101, "2026-03-01", "2026-03-01")
                    .billedAt("04:05:02")
                    .item(Ids.olderSubscription(101), "6960.00", 20, "2026-03-01", "2027-02-28"),
            invoice(1002, 101, "2026-06-01", "2026-06-01")
                    .billedAt("03:00:02")
                    .item(Ids.subscription(101), "1301.42", 5, "2026-06-01", "2027-02-28"),
            invoice(1003, 101, "2026-09-01", "2026-09-01")
                    .billedAt("03:00:02")
                    .item(Ids.subscription(102), "2826.58", 25, "2026-09-01", "2027-02-28"),
            invoice(1004, 102, "2026-09-15", "2026-10-15")
                    .tax("DE VAT", GERMAN)
                    .pdf(2, true)
                    .item(Ids.subscription(103), "40320.00", 120, "2026-09-15", "2027-09-14"),
            invoice(1006, 103, "2026-05-01", "2026-06-15")
                    .tax("GB VAT", BRITISH)
                    .item(Ids.subscription(104), "280800.00", 300, "2026-05-01", "2027-04-30"),
            invoice(1007, 103, "2026-07-01", "2026-08-15")
                    .tax("GB VAT", BRITISH)
                    .item(Ids.subscription(105), "480.00", 10, "2026-07-01", "2027-06-30")
                    .item(Ids.subscription(106), "160.00", 20, "2026-07-01", "2027-06-30"),
            invoice(1008, 104, "2026-02-01", "2026-04-02")
                    .item(Ids.subscription(107), "908820.00", 850, "2026-02-01", "2027-01-31"),
            invoice(1009, 105, "2026-01-15", "2026-02-14")
                    .tax("NL VAT", DUTCH)
                    .item(Ids.subscription(108), "20160.00", 60, "2026-01-15", "2027-01-14"),
            invoice(1010, 190, "2026-04-10", "2026-05-10")
                    .item(Ids.subscription(109), "21420.00", 75, "2026-04-10", "2027-04-09"),
            invoice(1011, 108, "2026-07-01", "2026-07-31")
                    .tax("AU GST", AUSTRALIAN)
                    .item(Ids.subscription(111), "356000.00", 200, "2026-07-01", "2027-06-30"),
            invoice(1012, 109, "2026-09-01", "2026-09-01")
                    .pdf(0, false)
                    .item(Ids.subscription(112), "0.00", 500, "2026-09-01", "2027-08-31"),
            invoice(1013, 111, "2026-01-10", "2026-01-10")
                    .billedAt("00:15:02")
                    .item(Ids.subscription(113), "3480.00", 10, "2026-01-10", "2027-01-09"),
            invoice(1014, 191, "2026-05-05", "2026-06-04")
                    .item(Ids.subscription(114), "10080.00", 30, "2026-05-05", "2027-05-04"),
            invoice(1015, 113, "2026-06-10", "2026-07-10")
                    .item(Ids.subscription(115), "2160.00", 10, "2026-06-10", "2027-06-09"),
            invoice(1016, 114, "2026-08-01", "2026-08-31")
                    .tax("GB VAT", BRITISH)
                    .item(Ids.subscription(116), "4500.00", 15, "2026-08-01", "2027-07-31"));

    private Invoices() {}

    /** After the payments, which decide what is still open. */
    static void load(DataSet data) {
        ENTRIES.forEach(entry -> entry.addTo(data));
        Helios.loadInvoices(data);
    }
}
