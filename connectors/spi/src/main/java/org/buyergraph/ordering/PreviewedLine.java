package org.buyergraph.ordering;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.buyergraph.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an invoice as it would be.
 *
 * @param amount before tax
 * @param until the first day that it no longer covers
 */
public record PreviewedLine(
        String description,
        Money amount,
        Money tax,
        @Nullable BigDecimal quantity,
        @Nullable Money unitPrice,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
