package org.buyergraph.testkit.data;

import org.jspecify.annotations.Nullable;

/** The cards on file. */
final class PaymentMethods {

    private PaymentMethods() {}

    static void load(DataSet data) {
        data.add(visa(
                101,
                "4242",
                Payments.CARD_101,
                3,
                2027,
                "Dana Okafor",
                3,
                1,
                "2026-03-01T03:55:00",
                "2026-09-01T03:00:31",
                "2026-06-01T03:00:44"));
        data.add(visa(
                111,
                "1881",
                Payments.CARD_111,
                8,
                2028,
                "Haruka Mori",
                1,
                0,
                "2026-01-10T00:12:50",
                "2026-01-10T00:15:31",
                null));
    }

    private static SamplePaymentMethod visa(
            int account,
            String lastDigits,
            String issuer,
            int month,
            int year,
            String holder,
            int processed,
            int failed,
            String createdAt,
            String lastUsedAt,
            @Nullable String lastFailedAt) {
        return new SamplePaymentMethod(
                Ids.paymentMethod(account),
                Ids.account(account),
                "CreditCard",
                "Visa",
                "*".repeat(12) + lastDigits,
                issuer,
                month,
                year,
                holder,
                true,
                true,
                processed,
                failed,
                0,
                "Approved",
                Times.tenant(lastUsedAt),
                lastFailedAt == null ? null : Times.tenant(lastFailedAt),
                Ids.BILLING_USER,
                Times.tenant(createdAt),
                Ids.BILLING_USER,
                Times.tenant(lastUsedAt));
    }
}
