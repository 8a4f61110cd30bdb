package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Credit memos and the refund that paid one of them out. */
final class Credits {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    private Credits() {}

    static void load(DataSet data) {
        data.add(correction());
        data.add(cancellation());
        data.add(refund());
    }

    /** Ten seats for half a year, still to be used. */
    private static SampleCreditMemo correction() {
        BigDecimal net = new BigDecimal("4680.00");
        BigDecimal tax = new BigDecimal("936.00");
        BigDecimal amount = new BigDecimal("5616.00");
        return new SampleCreditMemo(
                Ids.creditMemo(1),
                "CM00000001",
                Ids.account(103),
                Ids.invoice(1006),
                LocalDate.of(2026, 10, 5),
                net,
                tax,
                amount,
                NONE,
                NONE,
                amount,
                "GBP",
                "Posted",
                "Correcting invoice error",
                "Seats bought in error",
                "AdhocFromInvoice",
                "Invoice",
                Ids.billTo(103),
                List.of(item(
                        11,
                        1006,
                        104,
                        "SaaS - Ultimate - 1 Year",
                        "SKU-00000102",
                        "936.00",
                        net,
                        tax,
                        net,
                        "2026-11-01",
                        "2027-04-30")),
                Times.tenant("2026-10-05T01:15:30"),
                Times.tenant("2026-10-05T01:14:00"),
                Times.tenant("2026-10-05T01:15:30"));
    }

    /** 122 of 365 days, paid back to the card. */
    private static SampleCreditMemo cancellation() {
        BigDecimal amount = new BigDecimal("1163.18");
        return new SampleCreditMemo(
                Ids.creditMemo(2),
                "CM00000002",
                Ids.account(111),
                Ids.invoice(1013),
                LocalDate.of(2026, 9, 10),
                amount,
                NONE,
                amount,
                NONE,
                amount,
                NONE,
                "USD",
                "Posted",
                "Customer cancellation",
                "",
                "AdhocFromInvoice",
                "Invoice",
                Ids.billTo(111),
                List.of(item(
                        21,
                        1013,
                        113,
                        "SaaS - Premium - 1 Year",
                        "SKU-00000101",
                        "348.00",
                        amount,
                        NONE,
                        NONE,
                        "2026-09-10",
                        "2027-01-09")),
                Times.tenant("2026-09-10T01:00:15"),
                Times.tenant("2026-09-10T01:00:10"),
                Times.tenant("2026-09-10T01:00:21"));
    }

    private static SampleRefund refund() {
        return new SampleRefund(
                Ids.refund(1),
                "R-00000001",
                Ids.account(111),
                Ids.creditMemo(2),
                null,
                Ids.paymentMethod(111),
                new BigDecimal("1163.18"),
                LocalDate.of(2026, 9, 10),
                "Electronic",
                "CreditCard",
                "Processed",
                "Submitted",
                "Approved",
                "approve",
                "re_0001",
                "Customer cancellation",
                "",
                Times.tenant("2026-09-10T01:00:20"),
                Times.tenant("2026-09-10T01:00:19"),
                Times.tenant("2026-09-10T01:00:21"));
    }

    private static SampleCreditMemo.Item item(
            int line,
            int invoice,
            int subscription,
            String chargeName,
            String sku,
            String unitPrice,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal unapplied,
            String from,
            String lastDay) {
        return new SampleCreditMemo.Item(
                Ids.creditMemo(line),
                Ids.invoiceItem(invoice, 1),
                Ids.subscription(subscription),
                Ids.subscriptionNumber(subscription),
                chargeName,
                sku,
                BigDecimal.TEN,
                new BigDecimal(unitPrice),
                "Seat",
                net,
                tax,
                unapplied,
                LocalDate.parse(from),
                LocalDate.parse(lastDay));
    }
}
