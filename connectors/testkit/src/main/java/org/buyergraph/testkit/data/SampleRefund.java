package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Money paid back, out of a credit memo or out of a payment: one of the two is set. */
public record SampleRefund(
        String id,
        String number,
        String accountId,
        @Nullable String creditMemoId,
        @Nullable String paymentId,
        @Nullable String paymentMethodId,
        BigDecimal amount,
        LocalDate date,
        String type,
        String methodType,
        String status,
        String gatewayState,
        @Nullable String gatewayResponse,
        @Nullable String gatewayResponseCode,
        @Nullable String referenceId,
        @Nullable String reasonCode,
        String comment,
        @Nullable OffsetDateTime submittedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
