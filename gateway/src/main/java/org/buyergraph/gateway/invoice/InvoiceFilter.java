package org.buyergraph.gateway.invoice;

import java.time.LocalDate;
import java.util.List;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceStatus;
import org.jspecify.annotations.Nullable;

/** Which invoices are wanted: those that meet all that is given. */
record InvoiceFilter(
        @Nullable List<InvoiceStatus> statuses,
        @Nullable Boolean overdue,
        @Nullable LocalDate datedOnOrAfter,
        @Nullable LocalDate datedOnOrBefore) {

    boolean wants(Invoice invoice, LocalDate businessDate) {
        return (statuses == null || statuses.contains(invoice.status()))
                && (overdue == null || overdue == invoice.isOverdue(businessDate))
                && isWithin(invoice.date());
    }

    private boolean isWithin(@Nullable LocalDate date) {
        if (date == null) {
            return datedOnOrAfter == null && datedOnOrBefore == null;
        }
        return (datedOnOrAfter == null || !date.isBefore(datedOnOrAfter))
                && (datedOnOrBefore == null || !date.isAfter(datedOnOrBefore));
    }
}
