package org.buyergraph.gateway.invoice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.buyergraph.gateway.graphql.Ordering;
import org.buyergraph.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** An order of invoices. The number decides between equals, so that every invoice has its own place. */
record InvoiceOrder(Field field, Ordering.Direction direction) {
    static final InvoiceOrder NEWEST_FIRST = new InvoiceOrder(Field.DATE, Ordering.Direction.DESCENDING);

    /** What decides. */
    enum Field {
        DATE,
        DUE_DATE,
        NUMBER
    }

    Ordering<Invoice> ordering() {
        return switch (field) {
            case DATE -> by("date", invoice -> day(invoice.date()) + invoice.number());
            case DUE_DATE -> by("due date", invoice -> day(invoice.dueDate()) + invoice.number());
            case NUMBER -> by("number", invoice -> invoice.number().value());
        };
    }

    private Ordering<Invoice> by(String what, Function<Invoice, String> place) {
        return new Ordering<>("invoices by " + what, place, direction);
    }

    private static String day(@Nullable LocalDate date) {
        return Objects.requireNonNullElse(date, LocalDate.EPOCH) + " ";
    }
}
