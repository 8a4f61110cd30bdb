package org.buyergraph.testkit.data;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A billing account with its contacts. What follows from other records (balance, recurring revenue, last invoice) is not
 * stored here: ask {@link Figures}.
 *
 * <p>Small buyers have one contact for both purposes, so {@code billTo} and {@code soldTo} may be the same.
 */
public record SampleAccount(
        String id,
        String number,
        String name,
        String status,
        @Nullable String crmId,
        String batch,
        String currency,
        String paymentTerm,
        boolean autoPay,
        int billCycleDay,
        String billCycleDaySetting,
        String communicationProfileId,
        String invoiceTemplateId,
        @Nullable String purchaseOrderNumber,
        @Nullable String salesRep,
        @Nullable String notes,
        @Nullable String parentId,
        boolean partnerAccount,
        @Nullable String entity,
        String purchaseOrderRequired,
        String channel,
        String creditHold,
        @Nullable String supportHold,
        @Nullable String paymentGateway,
        @Nullable String defaultPaymentMethodId,
        List<String> additionalEmails,
        @Nullable String vatId,
        String taxExempt,
        SampleContact billTo,
        SampleContact soldTo,
        String createdById,
        OffsetDateTime createdAt,
        String updatedById,
        OffsetDateTime updatedAt)
        implements SampleRecord {

    public SampleAccount {
        additionalEmails = List.copyOf(additionalEmails);
    }

    /** An account with usual values and no CRM account, for a test that needs one more; take a number from 900. */
    public static SampleAccount example(int number, String name) {
        return AccountEntry.account(number, name, "USD", "Batch2", "Net 30")
                .crmId(null)
                .record();
    }

    public SampleAccount withName(String value) {
        return new SampleAccount(
                id,
                number,
                value,
                status,
                crmId,
                batch,
                currency,
                paymentTerm,
                autoPay,
                billCycleDay,
                billCycleDaySetting,
                communicationProfileId,
                invoiceTemplateId,
                purchaseOrderNumber,
                salesRep,
                notes,
                parentId,
                partnerAccount,
                entity,
                purchaseOrderRequired,
                channel,
                creditHold,
                supportHold,
                paymentGateway,
                defaultPaymentMethodId,
                additionalEmails,
                vatId,
                taxExempt,
                billTo,
                soldTo,
                createdById,
                createdAt,
                updatedById,
                updatedAt);
    }

    public SampleAccount withCrmId(@Nullable String value) {
        return new SampleAccount(
                id,
                number,
                name,
                status,
                value,
                batch,
                currency,
                paymentTerm,
                autoPay,
                billCycleDay,
                billCycleDaySetting,
                communicationProfileId,
                invoiceTemplateId,
                purchaseOrderNumber,
                salesRep,
                notes,
                parentId,
                partnerAccount,
                entity,
                purchaseOrderRequired,
                channel,
                creditHold,
                supportHold,
                paymentGateway,
                defaultPaymentMethodId,
                additionalEmails,
                vatId,
                taxExempt,
                billTo,
                soldTo,
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
