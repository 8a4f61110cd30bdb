package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.and;
import static org.buyergraph.zuora.StubObjects.object;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceFile;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.stub.StubRequest;

/** Invoices, their lines and their files in v1's spelling. */
final class StubV1Invoices {

    private final DataSet data;

    StubV1Invoices(DataSet data) {
        this.data = data;
    }

    private SampleInvoice find(String key) {
        return data.invoice(key).orElseThrow(() -> StubRefusal.notFound(key));
    }

    Map<String, Object> one(String key) {
        SampleInvoice invoice = find(key);
        return object(
                "success", true,
                "id", invoice.id(),
                "invoiceNumber", invoice.number(),
                "accountId", invoice.accountId(),
                "amount", invoice.amount(),
                "amountWithoutTax", invoice.netAmount(),
                "taxAmount", invoice.taxAmount(),
                "taxExemptAmount", BigDecimal.ZERO,
                "discount", BigDecimal.ZERO,
                "balance", invoice.balance(),
                "paymentAmount", invoice.paymentAmount(),
                "creditMemoAmount", invoice.creditMemoAmount(),
                "refundAmount", invoice.refundAmount(),
                "creditBalanceAdjustmentAmount", BigDecimal.ZERO,
                "adjustmentAmount", BigDecimal.ZERO,
                "currency", invoice.currency(),
                "status", invoice.status(),
                "invoiceDate", invoice.date(),
                "dueDate", invoice.dueDate(),
                "targetDate", invoice.targetDate(),
                // A date here, an instant in Object Query.
                "postedDate", invoice.postedAt().toLocalDate(),
                "postedBy", invoice.createdById(),
                "paymentTerm", invoice.paymentTerm(),
                "autoPay", invoice.autoPay(),
                "includesRecurring", true,
                "includesOneTime", true,
                "includesUsage", true,
                "source", invoice.source(),
                "sourceId", invoice.sourceId(),
                "sourceType", invoice.sourceType(),
                "billRunId", null,
                "invoiceGroupNumber", null,
                "transferredToAccounting", "No",
                "taxStatus", "Complete",
                "taxMessage", null,
                "templateId", invoice.templateId(),
                "sequenceSetId", null,
                "comments", invoice.comments(),
                "billToContactId", invoice.billToContactId(),
                "soldToContactId", invoice.soldToContactId(),
                "createdById", invoice.createdById(),
                "createdDate", invoice.createdAt(),
                "updatedById", invoice.updatedById(),
                "updatedDate", invoice.updatedAt());
    }

    List<Map<String, Object>> items(String key) {
        return itemsOf(find(key)).map(StubV1Invoices::item).toList();
    }

    private Stream<SampleInvoiceItem> itemsOf(SampleInvoice invoice) {
        return data.invoiceItems().stream().filter(item -> item.invoiceId().equals(invoice.id()));
    }

    private static Map<String, Object> item(SampleInvoiceItem item) {
        return object(
                "id", item.id(),
                "subscriptionId", item.subscriptionId(),
                "subscriptionName", item.subscriptionNumber(),
                "serviceStartDate", item.serviceStart(),
                "serviceEndDate", item.serviceEnd(),
                "chargeId", item.chargeId(),
                "chargeName", item.chargeName(),
                "chargeDescription", "",
                "chargeType", item.chargeType(),
                "chargeDate", item.chargeDate(),
                "productName", item.productName(),
                "productRatePlanChargeId", item.productRatePlanChargeId(),
                "sku", item.sku(),
                "quantity", item.quantity(),
                "unitOfMeasure", item.unit(),
                "unitPrice", item.unitPrice(),
                "chargeAmount", item.amount(),
                "taxAmount", item.taxAmount(),
                "processingType", "Charge",
                "appliedToItemId", null,
                "accountingCode", item.accountingCode(),
                "purchaseOrderNumber", item.purchaseOrderNumber(),
                "balance", item.balance(),
                "availableToCreditAmount", item.availableToCredit(),
                "taxationItems", object("data", taxes(item)));
    }

    private static List<Map<String, Object>> taxes(SampleInvoiceItem item) {
        if (item.tax() == null) {
            return List.of();
        }
        return List.of(object(
                "id", item.tax().id(),
                "name", item.tax().name(),
                "taxCode", item.tax().code(),
                "taxRate", item.tax().rate(),
                "taxRateType", "Percentage",
                "taxAmount", item.tax().amount(),
                "availableToCreditAmount", item.tax().amount()));
    }

    /** Newest version first. */
    List<Map<String, Object>> files(String key) {
        SampleInvoice invoice = find(key);
        return data.invoiceFiles().stream()
                .filter(file -> file.invoiceId().equals(invoice.id()))
                .sorted(Comparator.comparingInt(SampleInvoiceFile::version).reversed())
                .map(file -> object(
                        "id", file.id(), "versionNumber", file.version(), "pdfFileUrl", "/v1/files/" + file.id()))
                .toList();
    }

    byte[] file(String id) {
        return data.invoiceFiles().stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .map(file -> StubPdf.saying("Invoice " + file.invoiceNumber()))
                .orElseThrow(() -> StubRefusal.notFound(id));
    }

    Map<String, Object> pdfStatus(StubRequest request) {
        if (!request.has("invoiceKeys")) {
            throw StubRefusal.missing("invoiceKeys");
        }
        List<Map<String, Object>> states = request.all("invoiceKeys").stream()
                .flatMap(keys -> Stream.of(keys.split(",", -1)))
                .map(this::find)
                .map(this::pdfStatus)
                .toList();
        return object("success", true, "invoiceFiles", states);
    }

    private Map<String, Object> pdfStatus(SampleInvoice invoice) {
        SampleInvoiceFile newest = data.invoiceFiles().stream()
                .filter(file -> file.invoiceId().equals(invoice.id()))
                .max(Comparator.comparingInt(SampleInvoiceFile::version))
                .orElse(null);
        return object(
                "invoiceId", invoice.id(),
                "invoiceNumber", invoice.number(),
                "pdfGenerationStatus", invoice.pdfStatus(),
                "createdOn", newest == null ? null : newest.createdAt(),
                "updatedOn", newest == null ? null : newest.updatedAt());
    }

    /** The legacy list: items and files inside every invoice. */
    List<Map<String, Object>> legacy(SampleAccount account) {
        return data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(account.id()))
                .sorted(Comparator.comparing(SampleInvoice::date)
                        .thenComparing(SampleInvoice::number)
                        .reversed())
                .map(invoice -> legacy(account, invoice))
                .toList();
    }

    private Map<String, Object> legacy(SampleAccount account, SampleInvoice invoice) {
        return and(
                object(
                        "id", invoice.id(),
                        "accountId", account.id(),
                        "accountNumber", account.number(),
                        "accountName", account.name(),
                        "invoiceNumber", invoice.number(),
                        "invoiceDate", invoice.date(),
                        "dueDate", invoice.dueDate(),
                        "invoiceTargetDate", invoice.targetDate(),
                        "amount", invoice.amount(),
                        "balance", invoice.balance()),
                "createdBy",
                invoice.createdById(),
                "status",
                invoice.status(),
                "body",
                files(invoice.id()).stream()
                        .findFirst()
                        .map(file -> file.get("pdfFileUrl"))
                        .orElse(null),
                "invoiceItems",
                items(invoice.id()),
                "invoiceFiles",
                files(invoice.id()));
    }
}
