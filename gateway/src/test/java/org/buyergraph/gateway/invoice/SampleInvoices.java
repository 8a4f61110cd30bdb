package org.buyergraph.gateway.invoice;

import java.time.LocalDate;
import org.buyergraph.testkit.data.SampleCustomer;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;

/** Invoices like those of the data set, with something else about them. */
final class SampleInvoices {
    private SampleInvoices() {}

    static SampleInvoice withStatus(SampleInvoice like, String status) {
        return copy(like, like.id(), like.number(), like.date(), status);
    }

    static SampleInvoice another(SampleInvoice like, String id, String number, LocalDate date) {
        return copy(like, id, number, date, like.status());
    }

    private static SampleInvoice copy(SampleInvoice like, String id, String number, LocalDate date, String status) {
        return new SampleInvoice(
                id,
                number,
                like.accountId(),
                date,
                like.dueDate(),
                like.targetDate(),
                like.netAmount(),
                like.taxAmount(),
                like.amount(),
                like.balance(),
                like.paymentAmount(),
                like.creditMemoAmount(),
                like.refundAmount(),
                like.currency(),
                status,
                like.paymentTerm(),
                like.autoPay(),
                like.source(),
                like.sourceId(),
                like.sourceType(),
                like.templateId(),
                like.comments(),
                like.pdfStatus(),
                like.billToContactId(),
                like.soldToContactId(),
                like.postedAt(),
                like.createdById(),
                like.createdAt(),
                like.updatedById(),
                like.updatedAt());
    }

    /** A person who manages no account any more. */
    static SampleCustomer withoutAccount(SampleCustomer manager) {
        return new SampleCustomer(
                manager.id(),
                manager.firstName(),
                manager.lastName(),
                manager.email(),
                manager.userId(),
                null,
                manager.crmAccountId(),
                manager.countryCode(),
                manager.company(),
                manager.vatCode(),
                manager.loginActivated());
    }

    /** A line like another that bills something else. */
    static SampleInvoiceItem billing(SampleInvoiceItem like, String subscription) {
        return new SampleInvoiceItem(
                like.id(),
                like.invoiceId(),
                like.accountId(),
                like.subscriptionId(),
                subscription,
                like.subscriptionOwnerId(),
                like.ratePlanId(),
                like.chargeId(),
                like.chargeNumber(),
                like.chargeName(),
                like.chargeType(),
                like.productId(),
                like.productName(),
                like.sku(),
                like.productRatePlanId(),
                like.productRatePlanChargeId(),
                like.serviceStart(),
                like.serviceEnd(),
                like.quantity(),
                like.unitPrice(),
                like.unit(),
                like.amount(),
                like.taxAmount(),
                like.balance(),
                like.availableToCredit(),
                like.purchaseOrderNumber(),
                like.accountingCode(),
                like.tax(),
                like.chargeDate(),
                like.createdAt(),
                like.updatedAt());
    }
}
