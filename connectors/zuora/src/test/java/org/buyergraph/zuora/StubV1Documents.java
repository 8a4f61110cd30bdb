package org.buyergraph.zuora;

import static org.buyergraph.zuora.StubObjects.object;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCreditMemo;

/** Billing documents and credit memos in v1's spelling. */
final class StubV1Documents {

    private final DataSet data;

    StubV1Documents(DataSet data) {
        this.data = data;
    }

    /** Invoices and credit memos of one account. */
    List<Map<String, Object>> documents(SampleAccount account) {
        Stream<Map<String, Object>> invoices = data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(account.id()))
                .map(invoice -> object(
                        "id", invoice.id(),
                        "documentType", "Invoice",
                        "documentNumber", invoice.number(),
                        "documentDate", invoice.date(),
                        "accountId", account.id(),
                        "amount", invoice.amount(),
                        "balance", invoice.balance(),
                        "currency", invoice.currency(),
                        "status", invoice.status()));
        Stream<Map<String, Object>> memos = data.creditMemos().stream()
                .filter(memo -> memo.accountId().equals(account.id()))
                .map(memo -> object(
                        "id", memo.id(),
                        "documentType", "CreditMemo",
                        "documentNumber", memo.number(),
                        "documentDate", memo.date(),
                        "accountId", account.id(),
                        "amount", memo.amount(),
                        "balance", memo.unappliedAmount(),
                        "currency", memo.currency(),
                        "status", memo.status()));
        return Stream.concat(invoices, memos).toList();
    }

    List<Map<String, Object>> creditMemos() {
        return data.creditMemos().stream().map(this::creditMemo).toList();
    }

    Map<String, Object> creditMemo(String key) {
        return creditMemo(find(key));
    }

    private SampleCreditMemo find(String key) {
        return data.creditMemos().stream()
                .filter(memo -> memo.id().equals(key) || memo.number().equals(key))
                .findFirst()
                .orElseThrow(() -> StubRefusal.notFound(key));
    }

    private Map<String, Object> creditMemo(SampleCreditMemo memo) {
        return object(
                "id", memo.id(),
                "number", memo.number(),
                "accountId", memo.accountId(),
                "accountNumber",
                        data.account(memo.accountId())
                                .map(SampleAccount::number)
                                .orElse(null),
                "billToContactId", memo.billToContactId(),
                "creditMemoDate", memo.date(),
                "targetDate", null,
                "amount", memo.amount(),
                "totalTaxExemptAmount", BigDecimal.ZERO,
                "taxAmount", memo.taxAmount(),
                "appliedAmount", memo.appliedAmount(),
                "unappliedAmount", memo.unappliedAmount(),
                "refundAmount", memo.refundAmount(),
                "currency", memo.currency(),
                "status", memo.status(),
                "reasonCode", memo.reasonCode(),
                "comment", memo.comment(),
                "referredInvoiceId", memo.invoiceId(),
                "source", memo.source(),
                "sourceType", memo.sourceType(),
                "sourceId", null,
                "reversed", false,
                "excludeFromAutoApplyRules", false,
                "autoApplyUponPosting", false,
                "transferredToAccounting", "No",
                "postedOn", memo.postedAt(),
                "createdDate", memo.createdAt(),
                "updatedDate", memo.updatedAt());
    }

    List<Map<String, Object>> items(String key) {
        return find(key).items().stream().map(StubV1Documents::item).toList();
    }

    private static Map<String, Object> item(SampleCreditMemo.Item item) {
        return object(
                "id", item.id(),
                "invoiceItemId", item.invoiceItemId(),
                "subscriptionId", item.subscriptionId(),
                "subscriptionNumber", item.subscriptionNumber(),
                "skuName", item.chargeName(),
                "sku", item.sku(),
                "quantity", item.quantity(),
                "unitPrice", item.unitPrice(),
                "unitOfMeasure", item.unit(),
                "amount", item.netAmount().add(item.taxAmount()),
                "amountWithoutTax", item.netAmount(),
                "taxAmount", item.taxAmount(),
                "unappliedAmount", item.unappliedAmount(),
                "serviceStartDate", item.serviceStart(),
                "serviceEndDate", item.serviceEnd());
    }
}
