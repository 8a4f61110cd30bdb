package org.buyergraph.gateway.transaction;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.buyergraph.transaction.Transaction;
import org.buyergraph.transaction.TransactionKind;
import org.jspecify.annotations.Nullable;

/** Which transactions are wanted: those that meet all that is given. */
record TransactionFilter(
        @Nullable List<TransactionKind> kinds,
        @Nullable LocalDate datedOnOrAfter,
        @Nullable LocalDate datedOnOrBefore,
        @Nullable String subscriptionNumber) {
    static final TransactionFilter ALL = new TransactionFilter(null, null, null, null);

    /** What is not of these is not even read. */
    Set<TransactionKind> wantedKinds() {
        if (kinds == null) {
            return EnumSet.allOf(TransactionKind.class);
        }
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    boolean wants(Transaction transaction) {
        LocalDate date = transaction.date();
        if (date == null) {
            return datedOnOrAfter == null && datedOnOrBefore == null;
        }
        return (datedOnOrAfter == null || !date.isBefore(datedOnOrAfter))
                && (datedOnOrBefore == null || !date.isAfter(datedOnOrBefore));
    }
}
