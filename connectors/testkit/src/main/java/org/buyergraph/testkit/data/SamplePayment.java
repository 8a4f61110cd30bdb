package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Money that came in, or failed to: a card that was declined has status {@code Error} and nothing applied. */
public record SamplePayment(
        String id,
        String number,
        String accountId,
        LocalDate effectiveDate,
        BigDecimal amount,
        BigDecimal appliedAmount,
        BigDecimal unappliedAmount,
        BigDecimal refundAmount,
        String currency,
        String type,
        String status,
        @Nullable String paymentMethodId,
        String gatewayState,
        @Nullable String gatewayResponse,
        @Nullable String gatewayResponseCode,
        @Nullable String referenceId,
        @Nullable String bankIdentificationNumber,
        String source,
        String comment,
        @Nullable OffsetDateTime submittedAt,
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
