package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SampleRefund;

/** Payments and refunds in v1's spelling. */
final class StubV1Money {

    private final DataSet data;

    StubV1Money(DataSet data) {
        this.data = data;
    }

    List<Map<String, Object>> payments() {
        return data.payments().stream().map(this::payment).toList();
    }

    Map<String, Object> payment(String key) {
        return data.payment(key).map(this::payment).orElseThrow(() -> StubRefusal.notFound(key));
    }

    private Map<String, Object> payment(SamplePayment payment) {
        return object(
                "id", payment.id(),
                "number", payment.number(),
                "accountId", payment.accountId(),
                "accountNumber", accountNumber(payment.accountId()),
                "type", payment.type(),
                "effectiveDate", payment.effectiveDate(),
                "paymentMethodId", payment.paymentMethodId(),
                "gatewayId", null,
                "amount", payment.amount(),
                "appliedAmount", payment.appliedAmount(),
                "unappliedAmount", payment.unappliedAmount(),
                "refundAmount", payment.refundAmount(),
                "creditBalanceAmount", 0,
                "currency", payment.currency(),
                "status", payment.status(),
                "gatewayState", payment.gatewayState(),
                "gatewayResponse", payment.gatewayResponse(),
                "gatewayResponseCode", payment.gatewayResponseCode(),
                "gatewayReconciliationStatus", null,
                "referenceId", payment.referenceId(),
                "secondPaymentReferenceId", null,
                "comment", payment.comment(),
                "softDescriptor", null,
                "authTransactionId", null,
                "bankIdentificationNumber", payment.bankIdentificationNumber(),
                "cancelledOn", null,
                "submittedOn", payment.submittedAt(),
                "settledOn", null,
                "createdById", payment.createdById(),
                "createdDate", payment.createdAt(),
                "updatedById", payment.updatedById(),
                "updatedDate", payment.updatedAt());
    }

    /** The legacy list: what was paid inside every payment. */
    List<Map<String, Object>> legacyPayments(SampleAccount account) {
        return data.payments().stream()
                .filter(payment -> payment.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SamplePayment::effectiveDate)
                        .thenComparing(SamplePayment::number)
                        .reversed())
                .map(payment -> object(
                        "id", payment.id(),
                        "accountId", account.id(),
                        "accountNumber", account.number(),
                        "accountName", account.name(),
                        "type", payment.type(),
                        "effectiveDate", payment.effectiveDate(),
                        "paymentNumber", payment.number(),
                        "paymentMethodId", payment.paymentMethodId(),
                        "amount", payment.amount(),
                        "paidInvoices", paidInvoices(data, payment),
                        "gatewayTransactionNumber", payment.referenceId(),
                        "status", payment.status()))
                .toList();
    }

    static List<Map<String, Object>> paidInvoices(DataSet data, SamplePayment payment) {
        return data.paymentApplications().stream()
                .filter(application -> application.paymentId().equals(payment.id()))
                .map(application -> object(
                        "invoiceId", application.invoiceId(),
                        "invoiceNumber",
                                data.invoice(application.invoiceId())
                                        .map(SampleInvoice::number)
                                        .orElse(null),
                        "appliedPaymentAmount", application.amount()))
                .collect(Collectors.toList());
    }

    List<Map<String, Object>> refunds() {
        return data.refunds().stream().map(StubV1Money::refund).toList();
    }

    Map<String, Object> refund(String key) {
        return data.refunds().stream()
                .filter(refund -> refund.id().equals(key) || refund.number().equals(key))
                .findFirst()
                .map(StubV1Money::refund)
                .orElseThrow(() -> StubRefusal.notFound(key));
    }

    private static Map<String, Object> refund(SampleRefund refund) {
        return object(
                "id", refund.id(),
                "number", refund.number(),
                "accountId", refund.accountId(),
                "type", refund.type(),
                "methodType", refund.methodType(),
                "status", refund.status(),
                "amount", refund.amount(),
                "refundDate", refund.date(),
                "creditMemoId", refund.creditMemoId(),
                "paymentId", refund.paymentId(),
                "paymentMethodId", refund.paymentMethodId(),
                "gatewayState", refund.gatewayState(),
                "gatewayResponse", refund.gatewayResponse(),
                "gatewayResponseCode", refund.gatewayResponseCode(),
                "referenceId", refund.referenceId(),
                "reasonCode", refund.reasonCode(),
                "comment", refund.comment(),
                "softDescriptor", null,
                "submittedOn", refund.submittedAt(),
                "settledOn", null,
                "cancelledOn", null,
                "createdDate", refund.createdAt(),
                "updatedDate", refund.updatedAt());
    }

    private String accountNumber(String id) {
        return data.account(id).map(SampleAccount::number).orElse(null);
    }
}
