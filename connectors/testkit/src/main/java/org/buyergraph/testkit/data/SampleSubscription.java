package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One version of a subscription; the versions of one subscription share its {@code number}, and one of them is
 * {@code latest}. {@code status} is the one this version had while it was in force: how a superseded version is named is
 * the vendor's dialect. End dates are exclusive.
 */
public record SampleSubscription(
        String id,
        String number,
        int version,
        boolean latest,
        String originalId,
        @Nullable String previousId,
        String accountId,
        String invoiceOwnerId,
        String status,
        LocalDate startDate,
        LocalDate endDate,
        Term term,
        String currency,
        BigDecimal contractedMrr,
        BigDecimal totalContractedValue,
        LocalDate lastBookingDate,
        @Nullable LocalDate cancelledDate,
        @Nullable String cancelReason,
        @Nullable String orderNumber,
        @Nullable String notes,
        @Nullable String namespaceId,
        @Nullable String namespaceName,
        Settings settings,
        Deal deal,
        String createdById,
        OffsetDateTime createdAt,
        OffsetDateTime originalCreatedAt,
        String updatedById,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    @Override
    public String key() {
        return id;
    }

    /** The term in force; lengths in months. */
    public record Term(
            String type,
            LocalDate startDate,
            LocalDate endDate,
            int initialMonths,
            int currentMonths,
            int renewalMonths,
            boolean autoRenew,
            String renewalSetting) {}

    /** The seller's custom fields that say what is switched on: {@code Yes}, {@code No}, {@code Offline} or absent. */
    public record Settings(
            @Nullable String autoRenew,
            @Nullable String turnOnAutoRenew,
            @Nullable String cloudLicensing,
            @Nullable String operationalMetrics,
            @Nullable String seatReconciliation,
            @Nullable String contractAutoRenew,
            @Nullable String contractOperationalMetrics,
            @Nullable String contractSeatReconciliation) {}

    /** Where the subscription was sold: opportunity, quote, purchase order. */
    public record Deal(
            @Nullable String opportunityId,
            @Nullable String opportunityName,
            @Nullable LocalDate opportunityCloseDate,
            @Nullable String quoteNumber,
            @Nullable String quoteType,
            @Nullable String quoteBusinessType,
            @Nullable String purchaseOrder,
            @Nullable String endCustomerDetails,
            @Nullable String multiYearLinkage) {

        public static final Deal NONE = new Deal(null, null, null, null, null, null, null, null, null);
    }
}
