package org.buyergraph.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.money.Money;

/**
 * An invoice as far as its lines are known: those that bill some subscriptions. All that is told here follows from these alone.
 *
 * @param lines at least one, in the order in which billing made them
 */
public record BilledInvoice(InvoiceId id, List<InvoiceItem> lines) {
    public BilledInvoice {
        lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.id().value()))
                .toList();
    }

    /** The posted ones among these lines, by their invoices. */
    public static List<BilledInvoice> of(List<InvoiceItem> lines) {
        Map<InvoiceId, List<InvoiceItem>> byInvoice = new LinkedHashMap<>();
        for (InvoiceItem line : lines) {
            if (line.isPosted()) {
                byInvoice
                        .computeIfAbsent(line.invoiceId(), invoice -> new ArrayList<>())
                        .add(line);
            }
        }
        return byInvoice.entrySet().stream()
                .map(invoice -> new BilledInvoice(invoice.getKey(), invoice.getValue()))
                .toList();
    }

    /** What the lines cost, before tax. */
    public Money net() {
        return new Money(
                lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.get(0).amount().currency());
    }

    /** The last day on which something begins that the lines bill. */
    public LocalDate latestService() {
        return lines.stream()
                .map(InvoiceItem::serviceStart)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
