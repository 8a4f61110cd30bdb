package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of an invoice. {@code serviceEnd} is the last day served, unlike the end dates of subscriptions. */
public record SampleInvoiceItem(
        String id,
        String invoiceId,
        String accountId,
        String subscriptionId,
        String subscriptionNumber,
        String subscriptionOwnerId,
        String ratePlanId,
        String chargeId,
        String chargeNumber,
        String chargeName,
        String chargeType,
        String productId,
        String productName,
        String sku,
        String productRatePlanId,
        String productRatePlanChargeId,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        BigDecimal quantity,
        BigDecimal unitPrice,
        String unit,
        BigDecimal amount,
        BigDecimal taxAmount,
        BigDecimal balance,
        BigDecimal availableToCredit,
        @Nullable String purchaseOrderNumber,
        String accountingCode,
        @Nullable Tax tax,
        OffsetDateTime chargeDate,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }

    /** The tax on a line; absent where none is due. {@code rate} is a fraction: 0.19 for 19 %. */
    public record Tax(String id, String name, String code, BigDecimal rate, BigDecimal amount) {}
}
