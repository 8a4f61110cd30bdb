package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An invoice on the account of the party that pays it, which for a partner's sale is not the owner of the subscription. */
public record SampleInvoice(
        String id,
        String number,
        String accountId,
        LocalDate date,
        LocalDate dueDate,
        LocalDate targetDate,
        BigDecimal netAmount,
        BigDecimal taxAmount,
        BigDecimal amount,
        BigDecimal balance,
        BigDecimal paymentAmount,
        BigDecimal creditMemoAmount,
        BigDecimal refundAmount,
        String currency,
        String status,
        String paymentTerm,
        boolean autoPay,
        String source,
        @Nullable String sourceId,
        String sourceType,
        String templateId,
        String comments,
        String pdfStatus,
        String billToContactId,
        String soldToContactId,
        OffsetDateTime postedAt,
        String createdById,
        OffsetDateTime createdAt,
        String updatedById,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    /** The same invoice when this much of it has been paid. */
    public SampleInvoice withPayments(BigDecimal paid) {
        return new SampleInvoice(
                id,
                number,
                accountId,
                date,
                dueDate,
                targetDate,
                netAmount,
                taxAmount,
                amount,
                amount.subtract(paid).subtract(creditMemoAmount),
                paid,
                creditMemoAmount,
                refundAmount,
                currency,
                status,
                paymentTerm,
                autoPay,
                source,
                sourceId,
                sourceType,
                templateId,
                comments,
                pdfStatus,
                billToContactId,
                soldToContactId,
                postedAt,
                createdById,
                createdAt,
                updatedById,
                updatedAt);
    }

    @Override
    public String key() {
        return id;
    }
}
