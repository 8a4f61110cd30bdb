package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
import org.buyergraph.testkit.data.SamplePaymentMethod;

/** Accounts, contacts and payment methods in Object Query's spelling. */
final class StubAccountRows {

    private final DataSet data;
    private final Figures figures;

    StubAccountRows(DataSet data, Figures figures) {
        this.data = data;
        this.figures = figures;
    }

    List<StubRow> accounts() {
        return data.accounts().stream().map(this::account).toList();
    }

    List<StubRow> contacts() {
        return data.contacts().stream().map(StubAccountRows::contact).toList();
    }

    List<StubRow> paymentMethods() {
        return data.paymentMethods().stream()
                .map(StubAccountRows::paymentMethod)
                .toList();
    }

    StubRow account(SampleAccount account) {
        return StubRow.of(
                "id", account.id(),
                "accountNumber", account.number(),
                "name", account.name(),
                "status", account.status(),
                "batch", account.batch(),
                "crmId", account.crmId(),
                "parentId", account.parentId(),
                "partnerAccount", account.partnerAccount(),
                "currency", account.currency(),
                "paymentTerm", account.paymentTerm(),
                "autoPay", account.autoPay(),
                "balance", figures.balance(account.id()),
                "totalInvoiceBalance", figures.invoiceBalance(account.id()),
                "totalDebitMemoBalance", BigDecimal.ZERO,
                "unappliedBalance", figures.unappliedPayments(account.id()),
                "unappliedCreditMemoAmount", figures.unappliedCredit(account.id()),
                "creditBalance", BigDecimal.ZERO,
                "mrr", figures.contractedMrr(account.id()),
                "bcdSettingOption", account.billCycleDaySetting(),
                "billCycleDay", account.billCycleDay(),
                "billToId", account.billTo().id(),
                "soldToId", account.soldTo().id(),
                "shipToId", null,
                "defaultPaymentMethodId", account.defaultPaymentMethodId(),
                "paymentGateway", account.paymentGateway(),
                "paymentMethodCascadingConsent", false,
                "purchaseOrderNumber", account.purchaseOrderNumber(),
                "communicationProfileId", account.communicationProfileId(),
                "invoiceTemplateId", account.invoiceTemplateId(),
                "invoiceDeliveryPrefsEmail", true,
                "invoiceDeliveryPrefsPrint", false,
                "additionalEmailAddresses", emails(account),
                "allowInvoiceEdit", false,
                "lastInvoiceDate", figures.lastInvoiceDate(account.id()).orElse(null),
                "sequenceSetId", null,
                "taxExemptStatus", account.taxExempt(),
                "vATId", account.vatId(),
                "notes", account.notes(),
                "salesRepName", account.salesRep(),
                "entity__c", account.entity(),
                "pORequired__c", account.purchaseOrderRequired(),
                "sSPChannel__c", account.channel(),
                "creditHold__c", account.creditHold(),
                "supportHold__c", account.supportHold(),
                "createdById", account.createdById(),
                "createdDate", account.createdAt(),
                "updatedById", account.updatedById(),
                "updatedDate", account.updatedAt());
    }

    /** One string here, a list in v1. */
    private static String emails(SampleAccount account) {
        return account.additionalEmails().isEmpty() ? null : String.join(",", account.additionalEmails());
    }

    private static StubRow contact(SampleContact contact) {
        return StubRow.of(
                "id", contact.id(),
                "accountId", contact.accountId(),
                "firstName", contact.firstName(),
                "lastName", contact.lastName(),
                "nickName", null,
                "address1", contact.address1(),
                "address2", contact.address2(),
                "city", contact.city(),
                "county", null,
                "state", contact.state(),
                "country", contact.country(),
                "postalCode", contact.postalCode(),
                "workEmail", contact.workEmail(),
                "personalEmail", null,
                "workPhone", contact.workPhone(),
                "mobilePhone", null,
                "taxRegion", null,
                "createdById", Ids.BILLING_USER,
                "createdDate", contact.createdAt(),
                "updatedById", Ids.BILLING_USER,
                "updatedDate", contact.updatedAt());
    }

    private static StubRow paymentMethod(SamplePaymentMethod method) {
        return StubRow.of(
                "id", method.id(),
                "accountId", method.accountId(),
                "type", method.type(),
                "active", method.active(),
                "isSystem", false,
                "paymentMethodStatus", method.active() ? "Active" : "Closed",
                "creditCardType", method.brand(),
                "creditCardMaskNumber", method.maskedNumber(),
                "creditCardExpirationMonth", method.expirationMonth(),
                "creditCardExpirationYear", method.expirationYear(),
                "creditCardHolderName", method.holderName(),
                "cardBrand", method.brand(),
                "cardClass", "Credit",
                "bankIdentificationNumber", method.bankIdentificationNumber(),
                "numConsecutiveFailures", method.consecutiveFailures(),
                "totalNumberOfProcessedPayments", method.processedPayments(),
                "totalNumberOfErrorPayments", method.failedPayments(),
                "lastTransactionStatus", method.lastTransactionStatus(),
                "lastTransactionDateTime", method.lastTransactionAt(),
                "lastFailedSaleTransactionDate", method.lastFailureAt(),
                "useDefaultRetryRule", true,
                "createdById", method.createdById(),
                "createdDate", method.createdAt(),
                "updatedById", method.updatedById(),
                "updatedDate", method.updatedAt());
    }
}
