package org.buyergraph.ordering;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, or a credit memo, as it would be.
 *
 * @param date on which it would be due to be written; absent where the vendor does not say
 */
public record PreviewedInvoice(@Nullable LocalDate date, Money amount, Money tax, List<PreviewedLine> lines) {
    public PreviewedInvoice {
        lines = List.copyOf(lines);
    }
}
