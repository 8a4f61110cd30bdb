package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.buyergraph.http.Json;
import org.buyergraph.money.Money;
import org.buyergraph.ordering.OrderPreview;
import org.buyergraph.ordering.PreviewedInvoice;
import org.buyergraph.ordering.PreviewedLine;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;

/** Reads what an order would come to. A preview names no currency: it is the account's. */
final class ZuoraOrderPreviews {
    private ZuoraOrderPreviews() {}

    static OrderPreview preview(Json answer, Currency currency) {
        if (!answer.has("previewResult")) {
            throw BackendException.badResponse(ZuoraClient.ZUORA, "a preview without its result");
        }
        Json result = answer.child("previewResult");
        return new OrderPreview(
                invoices(result.list("invoices"), "invoiceItems", currency),
                invoices(result.list("creditMemos"), "creditMemoItems", currency).stream()
                        .map(ZuoraOrderPreviews::given)
                        .toList());
    }

    /** A credit is written below zero in a preview, and above it once it is posted: an assumption of ours, of which only the sign depends. */
    private static PreviewedInvoice given(PreviewedInvoice credit) {
        return new PreviewedInvoice(credit.date(), above(credit.amount()), above(credit.tax()), credit.lines());
    }

    private static Money above(Money money) {
        return new Money(money.amount().abs(), money.currency());
    }

    private static List<PreviewedInvoice> invoices(List<Json> rows, String lines, Currency currency) {
        return rows.stream().map(row -> invoice(row, lines, currency)).toList();
    }

    private static PreviewedInvoice invoice(Json row, String lines, Currency currency) {
        return new PreviewedInvoice(
                row.date("targetDate"),
                must(row, "amount", currency),
                money(row, "taxAmount", currency),
                row.list(lines).stream().map(line -> line(line, currency)).toList());
    }

    private static PreviewedLine line(Json row, Currency currency) {
        return new PreviewedLine(
                row.text("chargeName", ""),
                must(row, "amountWithoutTax", currency),
                money(row, "taxAmount", currency),
                quantity(row),
                row.money("unitPrice", currency),
                row.date("serviceStartDate"),
                row.dayAfter("serviceEndDate"));
    }

    private static @Nullable BigDecimal quantity(Json row) {
        return row.child("additionalInfo").decimal("quantity");
    }

    private static Money must(Json row, String field, Currency currency) {
        Money money = row.money(field, currency);
        if (money == null) {
            throw BackendException.badResponse(ZuoraClient.ZUORA, "a preview without " + field);
        }
        return money;
    }

    private static Money money(Json row, String field, Currency currency) {
        return Objects.requireNonNullElseGet(row.money(field, currency), () -> new Money(BigDecimal.ZERO, currency));
    }
}
