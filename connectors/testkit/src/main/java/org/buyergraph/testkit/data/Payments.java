package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What was paid: by card, or by bank transfer. */
final class Payments {

    static final String CARD_101 = "424242";
    static final String CARD_111 = "401288";

    private Payments() {}

    static void load(DataSet data) {
        charged(data, 101, 101, "2026-03-01T04:05:28", "6960.00", 1001, CARD_101);
        declined(data, 102, 101, "2026-06-01T03:00:40", "1301.42");
        charged(data, 103, 101, "2026-06-03T04:09:57", "1301.42", 1002, CARD_101);
        charged(data, 104, 101, "2026-09-01T03:00:28", "2826.58", 1003, CARD_101);
        transfer(data, 105, 102, "2026-10-10", "20000.00", 1004);
        transfer(data, 106, 103, "2026-06-10", "336960.00", 1006);
        transfer(data, 107, 103, "2026-08-14", "768.00", 1007);
        transfer(data, 108, 104, "2026-03-30", "908820.00", 1008);
        transfer(data, 109, 105, "2026-02-12", "24393.60", 1009);
        transfer(data, 110, 190, "2026-05-08", "21420.00", 1010);
        transfer(data, 111, 108, "2026-07-29", "391600.00", 1011);
        charged(data, 112, 111, "2026-01-10T00:15:28", "3480.00", 1013, CARD_111);
        transfer(data, 113, 107, "2025-12-10", "13920.00", 977);
        transfer(data, 114, 102, "2025-10-14", "39984.00", 904);
        transfer(data, 115, 105, "2025-02-14", "24393.60", 805);
        transfer(data, 116, 191, "2026-06-01", "10080.00", 1014);
        transfer(data, 117, 113, "2026-07-08", "2160.00", 1015);
        transfer(data, 118, 114, "2026-08-28", "5400.00", 1016);
    }

    /** Money by bank, booked by hand. */
    static void transfer(DataSet data, int number, int account, LocalDate date, BigDecimal amount, int invoice) {
        OffsetDateTime bookedAt = Times.tenant(date, "06:44:10");
        data.add(new SamplePayment(
                Ids.payment(number),
                Ids.paymentNumber(number),
                Ids.account(account),
                date,
                amount,
                amount,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                currency(data, account),
                "External",
                "Processed",
                null,
                "NotSubmitted",
                null,
                null,
                null,
                null,
                "Manually",
                "Wire transfer",
                null,
                Ids.BILLING_USER,
                bookedAt,
                Ids.BILLING_USER,
                bookedAt));
        apply(data, number, account, date, amount, invoice, bookedAt);
    }

    private static void transfer(DataSet data, int number, int account, String date, String amount, int invoice) {
        transfer(data, number, account, LocalDate.parse(date), new BigDecimal(amount), invoice);
    }

    /** Three seconds pass from the charge's creation to the gateway's yes. */
    private static void charged(
            DataSet data, int number, int account, String createdAt, String amount, int invoice, String issuer) {
        OffsetDateTime created = Times.tenant(createdAt);
        BigDecimal paid = new BigDecimal(amount);
        data.add(new SamplePayment(
                Ids.payment(number),
                Ids.paymentNumber(number),
                Ids.account(account),
                created.toLocalDate(),
                paid,
                paid,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                currency(data, account),
                "Electronic",
                "Processed",
                Ids.paymentMethod(account),
                "Submitted",
                "Approved",
                "approve",
                "ch_0" + number,
                issuer,
                "PaymentRun",
                "",
                created.plusSeconds(2),
                Ids.BILLING_USER,
                created,
                Ids.BILLING_USER,
                created.plusSeconds(3)));
        apply(data, number, account, created.toLocalDate(), paid, invoice, created.plusSeconds(3));
    }

    private static void declined(DataSet data, int number, int account, String createdAt, String amount) {
        OffsetDateTime created = Times.tenant(createdAt);
        data.add(new SamplePayment(
                Ids.payment(number),
                Ids.paymentNumber(number),
                Ids.account(account),
                created.toLocalDate(),
                new BigDecimal(amount),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                currency(data, account),
                "Electronic",
                "Error",
                Ids.paymentMethod(account),
                "NotSubmitted",
                "Your card has insufficient funds.",
                "card_declined",
                null,
                CARD_101,
                "PaymentRun",
                "",
                null,
                Ids.BILLING_USER,
                created,
                Ids.BILLING_USER,
                created.plusSeconds(4)));
    }

    private static void apply(
            DataSet data,
            int number,
            int account,
            LocalDate date,
            BigDecimal amount,
            int invoice,
            OffsetDateTime appliedAt) {
        data.add(new SamplePaymentApplication(
                Ids.paymentApplication(number),
                Ids.paymentApplication(number * 10L),
                Ids.account(account),
                Ids.account(account),
                Ids.payment(number),
                Ids.invoice(invoice),
                amount,
                date,
                "Processed",
                appliedAt,
                appliedAt));
    }

    private static String currency(DataSet data, int account) {
        return data.account(Ids.account(account)).orElseThrow().currency();
    }
}
