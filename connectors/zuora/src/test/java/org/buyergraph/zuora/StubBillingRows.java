package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.List;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCreditMemo;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SampleRefund;

/** Invoices, credit memos and money in Object Query's spelling. */
final class StubBillingRows {

    private final DataSet data;

    StubBillingRows(DataSet data) {
        this.data = data;
    }

    List<StubRow> invoices() {
        return data.invoices().stream().map(StubBillingRows::invoice).toList();
    }

    private static StubRow invoice(SampleInvoice invoice) {
        return StubRow.of(
                "id", invoice.id(),
                "invoiceNumber", invoice.number(),
                "accountId", invoice.accountId(),
                "amount", invoice.amount(),
                "amountWithoutTax", invoice.netAmount(),
                "taxAmount", invoice.taxAmount(),
                "taxExemptAmount", BigDecimal.ZERO,
                "balance", invoice.balance(),
                "paymentAmount", invoice.paymentAmount(),
                "creditMemoAmount", invoice.creditMemoAmount(),
                "creditBalanceAdjustmentAmount", BigDecimal.ZERO,
                "adjustmentAmount", BigDecimal.ZERO,
                "refundAmount", invoice.refundAmount(),
                "currency", invoice.currency(),
                "status", invoice.status(),
                "invoiceDate", invoice.date(),
                "dueDate", invoice.dueDate(),
                "targetDate", invoice.targetDate(),
                "postedBy", invoice.createdById(),
                "postedDate", invoice.postedAt(),
                "paymentTerm", invoice.paymentTerm(),
                "autoPay", invoice.autoPay(),
                "includesOneTime", true,
                "includesRecurring", true,
                "includesUsage", true,
                "reversed", false,
                "isSplit", false,
                "source", invoice.source(),
                "sourceId", invoice.sourceId(),
                "sourceType", invoice.sourceType(),
                "templateId", invoice.templateId(),
                "comments", invoice.comments(),
                "eInvoiceStatus", null,
                "billToContactId", invoice.billToContactId(),
                "soldToContactId", invoice.soldToContactId(),
                "createdById", invoice.createdById(),
                "createdDate", invoice.createdAt(),
                "updatedById", invoice.updatedById(),
                "updatedDate", invoice.updatedAt());
    }

    List<StubRow> invoiceItems() {
        return data.invoiceItems().stream().map(StubBillingRows::item).toList();
    }

    private static StubRow item(SampleInvoiceItem item) {
        return StubRow.of(
                "id", item.id(),
                "invoiceId", item.invoiceId(),
                "accountId", item.accountId(),
                "subscriptionId", item.subscriptionId(),
                "subscriptionNumber", item.subscriptionNumber(),
                "subscriptionOwnerId", item.subscriptionOwnerId(),
                "ratePlanId", item.ratePlanId(),
                "ratePlanChargeId", item.chargeId(),
                "productId", item.productId(),
                "productRatePlanId", item.productRatePlanId(),
                "productRatePlanChargeId", item.productRatePlanChargeId(),
                "chargeName", item.chargeName(),
                "chargeNumber", item.chargeNumber(),
                "chargeAmount", item.amount(),
                "chargeDate", item.chargeDate(),
                "serviceStartDate", item.serviceStart(),
                "serviceEndDate", item.serviceEnd(),
                "quantity", item.quantity(),
                "unitPrice", item.unitPrice(),
                "uOM", item.unit(),
                "sKU", item.sku(),
                "taxAmount", item.taxAmount(),
                "taxExemptAmount", BigDecimal.ZERO,
                "discountAmount", BigDecimal.ZERO,
                "balance", item.balance(),
                "processingType", "0",
                "sourceItemType", "SubscriptionComponent",
                "accountingCode", item.accountingCode(),
                "purchaseOrderNumber", item.purchaseOrderNumber(),
                "description", "",
                "bookingReference", null,
                "fulfillmentId", null,
                "createdDate", item.createdAt(),
                "updatedDate", item.updatedAt());
    }

    List<StubRow> taxationItems() {
        return data.invoiceItems().stream()
                .filter(item -> item.tax() != null)
                .map(item -> StubRow.of(
                        "id", item.tax().id(),
                        "invoiceItemId", item.id(),
                        "name", item.tax().name(),
                        "taxCode", item.tax().code(),
                        "taxRate", item.tax().rate(),
                        "taxRateType", "Percentage",
                        "taxAmount", item.tax().amount(),
                        "createdDate", item.createdAt(),
                        "updatedDate", item.updatedAt()))
                .toList();
    }

    List<StubRow> payments() {
        return data.payments().stream().map(StubBillingRows::payment).toList();
    }

    private static StubRow payment(SamplePayment payment) {
        return StubRow.of(
                "id", payment.id(),
                "paymentNumber", payment.number(),
                "accountId", payment.accountId(),
                "amount", payment.amount(),
                "appliedAmount", payment.appliedAmount(),
                "unappliedAmount", payment.unappliedAmount(),
                "refundAmount", payment.refundAmount(),
                "currency", payment.currency(),
                "type", payment.type(),
                "status", payment.status(),
                "effectiveDate", payment.effectiveDate(),
                "paymentMethodId", payment.paymentMethodId(),
                "paymentMethodSnapshotId", null,
                "gatewayState", payment.gatewayState(),
                "gatewayResponse", payment.gatewayResponse(),
                "gatewayResponseCode", payment.gatewayResponseCode(),
                "gatewayOrderId", null,
                "referenceId", payment.referenceId(),
                "bankIdentificationNumber", payment.bankIdentificationNumber(),
                "source", payment.source(),
                "sourceName", null,
                "comment", payment.comment(),
                "submittedOn", payment.submittedAt(),
                "createdById", payment.createdById(),
                "createdDate", payment.createdAt(),
                "updatedById", payment.updatedById(),
                "updatedDate", payment.updatedAt());
    }

    List<StubRow> paymentApplications() {
        return data.paymentApplications().stream()
                .map(application -> StubRow.of(
                        "id", application.id(),
                        "accountId", application.accountId(),
                        "billingDocumentOwnerId", application.documentOwnerId(),
                        "paymentId", application.paymentId(),
                        "invoiceId", application.invoiceId(),
                        "applyAmount", application.amount(),
                        "effectiveDate", application.effectiveDate(),
                        "paymentApplicationStatus", application.status(),
                        "applicationGroupId", application.groupId(),
                        "createdDate", application.createdAt(),
                        "updatedDate", application.updatedAt()))
                .toList();
    }

    List<StubRow> creditMemos() {
        return data.creditMemos().stream().map(StubBillingRows::creditMemo).toList();
    }

    private static StubRow creditMemo(SampleCreditMemo memo) {
        return StubRow.of(
                "id", memo.id(),
                "memoNumber", memo.number(),
                "accountId", memo.accountId(),
                "invoiceId", memo.invoiceId(),
                "memoDate", memo.date(),
                "targetDate", null,
                "totalAmount", memo.amount(),
                "totalAmountWithoutTax", memo.netAmount(),
                "taxAmount", memo.taxAmount(),
                "totalTaxExemptAmount", BigDecimal.ZERO,
                "discountAmount", BigDecimal.ZERO,
                "appliedAmount", memo.appliedAmount(),
                "refundAmount", memo.refundAmount(),
                "balance", memo.unappliedAmount(),
                "currency", memo.currency(),
                "status", memo.status(),
                "reasonCode", memo.reasonCode(),
                "comments", memo.comment(),
                "revenueImpacting", "Yes",
                "reversed", false,
                "source", memo.source(),
                "sourceType", memo.sourceType(),
                "eInvoiceStatus", null,
                "postedOn", memo.postedAt(),
                "billToContactId", memo.billToContactId(),
                "createdDate", memo.createdAt(),
                "updatedDate", memo.updatedAt());
    }

    List<StubRow> creditMemoItems() {
        return data.creditMemos().stream()
                .flatMap(memo -> memo.items().stream().map(item -> creditMemoItem(memo, item)))
                .toList();
    }

    private static StubRow creditMemoItem(SampleCreditMemo memo, SampleCreditMemo.Item item) {
        return StubRow.of(
                "id", item.id(),
                "creditMemoId", memo.id(),
                "invoiceItemId", item.invoiceItemId(),
                "subscriptionId", item.subscriptionId(),
                "subscriptionNumber", item.subscriptionNumber(),
                "chargeName", item.chargeName(),
                "sKU", item.sku(),
                "quantity", item.quantity(),
                "unitPrice", item.unitPrice(),
                "uOM", item.unit(),
                "amount", item.netAmount().add(item.taxAmount()),
                "amountWithoutTax", item.netAmount(),
                "taxAmount", item.taxAmount(),
                "unappliedAmount", item.unappliedAmount(),
                "serviceStartDate", item.serviceStart(),
                "serviceEndDate", item.serviceEnd(),
                "createdDate", memo.createdAt(),
                "updatedDate", memo.updatedAt());
    }

    List<StubRow> refunds() {
        return data.refunds().stream().map(StubBillingRows::refund).toList();
    }

    private static StubRow refund(SampleRefund refund) {
        return StubRow.of(
                "id", refund.id(),
                "refundNumber", refund.number(),
                "accountId", refund.accountId(),
                "creditMemoId", refund.creditMemoId(),
                "paymentId", refund.paymentId(),
                "paymentMethodId", refund.paymentMethodId(),
                "amount", refund.amount(),
                "refundDate", refund.date(),
                "type", refund.type(),
                "methodType", refund.methodType(),
                "status", refund.status(),
                "gatewayState", refund.gatewayState(),
                "gatewayResponse", refund.gatewayResponse(),
                "gatewayResponseCode", refund.gatewayResponseCode(),
                "referenceId", refund.referenceId(),
                "reasonCode", refund.reasonCode(),
                "comment", refund.comment(),
                "submittedOn", refund.submittedAt(),
                "createdDate", refund.createdAt(),
                "updatedDate", refund.updatedAt());
    }
}
