package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The part of a payment that paid one invoice. */
public record SamplePaymentApplication(
        String id,
        String groupId,
        String accountId,
        String documentOwnerId,
        String paymentId,
        String invoiceId,
        BigDecimal amount,
        LocalDate effectiveDate,
        String status,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }
}
