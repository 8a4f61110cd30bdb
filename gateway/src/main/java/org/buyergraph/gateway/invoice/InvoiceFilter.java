package org.buyergraph.gateway.invoice;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceStatus;
import org.jspecify.annotations.Nullable;

/** Which invoices are wanted: those that meet all that is given. */
record InvoiceFilter(
        @Nullable List<InvoiceStatus> status,
        @Nullable Boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean wants(Invoice invoice, LocalDate businessDate) {
        return (status == null || status.contains(invoice.status()))
                && (overdue == null || overdue == invoice.isOverdue(businessDate))
                && isWithin(invoice.date());
    }

    private boolean isWithin(@Nullable LocalDate date) {
        if (date == null) {
            return from == null && to == null;
        }
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
