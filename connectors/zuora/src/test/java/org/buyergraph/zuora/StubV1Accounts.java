package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Figures;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleContact;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.buyergraph.testkit.stub.StubRequest;

/** One account and its payment methods in v1's spelling. */
final class StubV1Accounts {

    private final DataSet data;
    private final Figures figures;

    StubV1Accounts(DataSet data, Figures figures) {
        this.data = data;
        this.figures = figures;
    }

    SampleAccount find(String key) {
        return data.account(key)
                .or(() -> StubFaultAccounts.find(data, key))
                .orElseThrow(() -> StubRefusal.notFound(key));
    }

    Map<String, Object> account(String key) {
        SampleAccount account = find(key);
        return object(
                "basicInfo", basicInfo(account),
                "billingAndPayment", billing(account),
                "metrics", metrics(account),
                "billToContact", contact(account, account.billTo()),
                "soldToContact", contact(account, account.soldTo()),
                "taxInfo", taxInfo(account),
                "success", true);
    }

    private static Map<String, Object> basicInfo(SampleAccount account) {
        return object(
                "id", account.id(),
                "name", account.name(),
                "accountNumber", account.number(),
                "notes", account.notes(),
                "status", account.status(),
                "crmId", account.crmId(),
                "batch", account.batch(),
                "invoiceTemplateId", account.invoiceTemplateId(),
                "communicationProfileId", account.communicationProfileId(),
                "profileNumber", null,
                "purchaseOrderNumber", account.purchaseOrderNumber(),
                "customerServiceRepName", null,
                "salesRep", account.salesRep(),
                "parentId", account.parentId(),
                "partnerAccount", account.partnerAccount(),
                "creditMemoTemplateId", null,
                "debitMemoTemplateId", null,
                "summaryStatementTemplateId", null,
                "sequenceSetId", null,
                "Entity__c", account.entity(),
                "PORequired__c", account.purchaseOrderRequired(),
                "SSPChannel__c", account.channel(),
                "CreditHold__c", account.creditHold(),
                "SupportHold__c", account.supportHold());
    }

    private static Map<String, Object> billing(SampleAccount account) {
        return object(
                "billCycleDay", account.billCycleDay(),
                "currency", account.currency(),
                "paymentTerm", account.paymentTerm(),
                "paymentGateway", account.paymentGateway(),
                "paymentGatewayNumber", null,
                "defaultPaymentMethodId", account.defaultPaymentMethodId(),
                "invoiceDeliveryPrefsPrint", false,
                "invoiceDeliveryPrefsEmail", true,
                "autoPay", account.autoPay(),
                "additionalEmailAddresses", account.additionalEmails(),
                "paymentMethodCascadingConsent", false);
    }

    private Map<String, Object> metrics(SampleAccount account) {
        return object(
                "balance", figures.balance(account.id()),
                "currency", account.currency(),
                "totalInvoiceBalance", figures.invoiceBalance(account.id()),
                "creditBalance", BigDecimal.ZERO,
                "totalDebitMemoBalance", BigDecimal.ZERO,
                "unappliedPaymentAmount", figures.unappliedPayments(account.id()),
                "unappliedCreditMemoAmount", figures.unappliedCredit(account.id()),
                "contractedMrr", figures.contractedMrr(account.id()));
    }

    private static Map<String, Object> contact(SampleAccount account, SampleContact contact) {
        return and(
                object("id", contact.id(), "accountId", account.id(), "accountNumber", account.number()),
                contactFields(contact));
    }

    static Object[] contactFields(SampleContact contact) {
        return new Object[] {
            "firstName",
            contact.firstName(),
            "lastName",
            contact.lastName(),
            "nickname",
            null,
            "address1",
            contact.address1(),
            "address2",
            contact.address2(),
            "city",
            contact.city(),
            "county",
            null,
            "state",
            contact.state(),
            "zipCode",
            contact.postalCode(),
            "country",
            contact.country(),
            "workEmail",
            contact.workEmail(),
            "personalEmail",
            null,
            "workPhone",
            contact.workPhone(),
            "mobilePhone",
            null,
            "homePhone",
            null,
            "otherPhone",
            null,
            "otherPhoneType",
            null,
            "fax",
            null,
            "taxRegion",
            null,
            "contactDescription",
            null
        };
    }

    private static Map<String, Object> taxInfo(SampleAccount account) {
        return object(
                "exemptStatus", account.taxExempt(),
                "exemptCertificateId", null,
                "exemptCertificateType", null,
                "exemptIssuingJurisdiction", null,
                "exemptEffectiveDate", null,
                "exemptExpirationDate", null,
                "exemptDescription", null,
                "exemptEntityUseCode", null,
                "companyCode", null,
                "VATId", account.vatId());
    }

    /** One array per kind of method, the kind in lower case. */
    Map<String, Object> paymentMethods(String key, StubRequest request) {
        SampleAccount account = find(key);
        Map<String, Object> answer = object(
                "success", true,
                "defaultPaymentMethodId", account.defaultPaymentMethodId(),
                "paymentGateway", account.paymentGateway());
        List<Map<String, Object>> cards = methods(account)
                .filter(method -> !isTrue(request, "isDefaultOnly") || method.defaultMethod())
                .filter(method -> !isTrue(request, "isActiveOnly") || method.active())
                .map(method -> paymentMethod(account, method))
                .toList();
        return cards.isEmpty() ? answer : and(answer, "creditcard", cards);
    }

    Map<String, Object> defaultPaymentMethod(String key) {
        SampleAccount account = find(key);
        SamplePaymentMethod method = methods(account)
                .filter(SamplePaymentMethod::defaultMethod)
                .findFirst()
                .orElseThrow(() -> StubRefusal.notFound(key));
        return and(object("success", true), "paymentMethod", paymentMethod(account, method));
    }

    private Stream<SamplePaymentMethod> methods(SampleAccount account) {
        return data.paymentMethods().stream()
                .filter(method -> method.accountId().equals(account.id()));
    }

    private static boolean isTrue(StubRequest request, String name) {
        return "true".equalsIgnoreCase(request.first(name));
    }

    private static Map<String, Object> paymentMethod(SampleAccount account, SamplePaymentMethod method) {
        return object(
                "id", method.id(),
                "type", method.type(),
                "isDefault", method.defaultMethod(),
                "accountKey", account.id(),
                "paymentMethodNumber", null,
                "status", method.active() ? "Active" : "Closed",
                "cardNumber", method.maskedNumber(),
                "expirationMonth", method.expirationMonth(),
                "expirationYear", method.expirationYear(),
                "creditCardType", method.brand(),
                "bankIdentificationNumber", method.bankIdentificationNumber(),
                "accountHolderInfo", holder(account.billTo(), method),
                "mandateInfo", mandate(),
                "identityNumber", null,
                "lastTransaction", method.lastTransactionStatus(),
                "lastTransactionDateTime", method.lastTransactionAt(),
                "lastTransactionStatus", method.lastTransactionStatus(),
                "lastFailedSaleTransactionDate", method.lastFailureAt(),
                "useDefaultRetryRule", true,
                "maxConsecutivePaymentFailures", null,
                "paymentRetryWindow", null,
                "numConsecutiveFailures", method.consecutiveFailures(),
                "totalNumberOfProcessedPayments", method.processedPayments(),
                "totalNumberOfErrorPayments", method.failedPayments(),
                "deviceSessionId", null,
                "existingMandate", null,
                "ipAddress", null,
                "createdDate", method.createdAt(),
                "createdBy", method.createdById(),
                "updatedDate", method.updatedAt(),
                "updatedBy", method.updatedById());
    }

    private static Map<String, Object> holder(SampleContact contact, SamplePaymentMethod method) {
        return object(
                "accountHolderName", method.holderName(),
                "addressLine1", contact.address1(),
                "addressLine2", contact.address2(),
                "city", contact.city(),
                "state", contact.state(),
                "zipCode", contact.postalCode(),
                "country", contact.country(),
                "phone", null,
                "email", contact.workEmail());
    }

    private static Map<String, Object> mandate() {
        return object(
                "mandateId", null,
                "mandateStatus", null,
                "mandateReason", null,
                "mitProfileAction", null,
                "mitProfileType", null,
                "mitConsentAgreementSrc", null,
                "mitConsentAgreementRef", null,
                "mitTransactionId", null,
                "mitProfileAgreedOn", null);
    }
}
