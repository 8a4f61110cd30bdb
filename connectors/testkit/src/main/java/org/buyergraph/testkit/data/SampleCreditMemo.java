package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money owed back to the buyer: applied to invoices, refunded, or still unapplied. One that corrects an invoice names it;
 * one that a bill run made names none.
 */
public record SampleCreditMemo(
        String id,
        String number,
        String accountId,
        @Nullable String invoiceId,
        LocalDate date,
        BigDecimal netAmount,
        BigDecimal taxAmount,
        BigDecimal amount,
        BigDecimal appliedAmount,
        BigDecimal refundAmount,
        BigDecimal unappliedAmount,
        String currency,
        String status,
        String reasonCode,
        String comment,
        String source,
        String sourceType,
        String billToContactId,
        List<Item> items,
        OffsetDateTime postedAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    public SampleCreditMemo {
        items = List.copyOf(items);
    }

    @Override
    public String key() {
        return id;
    }

    /** One credited line; {@code serviceEnd} is the last day credited. */
    public record Item(
            String id,
            @Nullable String invoiceItemId,
            String subscriptionId,
            String subscriptionNumber,
            String chargeName,
            String sku,
            BigDecimal quantity,
            BigDecimal unitPrice,
            String unit,
            BigDecimal netAmount,
            BigDecimal taxAmount,
            BigDecimal unappliedAmount,
            LocalDate serviceStart,
            LocalDate serviceEnd) {}
}
