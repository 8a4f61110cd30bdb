package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A card on file; the numbers are test numbers. The holder's address is the account's bill-to contact. */
public record SamplePaymentMethod(
        String id,
        String accountId,
        String type,
        String brand,
        String maskedNumber,
        String bankIdentificationNumber,
        int expirationMonth,
        int expirationYear,
        String holderName,
        boolean active,
        boolean defaultMethod,
        int processedPayments,
        int failedPayments,
        int consecutiveFailures,
        String lastTransactionStatus,
        OffsetDateTime lastTransactionAt,
        @Nullable OffsetDateTime lastFailureAt,
        String createdById,
        OffsetDateTime createdAt,
        String updatedById,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
