package org.buyergraph.transaction;

import java.time.LocalDate;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.money.Money;
import org.buyergraph.order.OrderStatus;
import org.buyergraph.payment.PaymentStatus;
import org.buyergraph.payment.RefundStatus;
import org.jspecify.annotations.Nullable;

/** Where a transaction stands, in words that are the same for all kinds. */
public enum TransactionStatus {
    PENDING,
    OPEN,
    OVERDUE,
    COMPLETED,
    FAILED,
    CANCELED,
    UNKNOWN;

    static TransactionStatus of(OrderStatus status) {
        return switch (status) {
            case DRAFT, SCHEDULED, PENDING, EXECUTING -> PENDING;
            case COMPLETED -> COMPLETED;
            case FAILED -> FAILED;
            case CANCELED -> CANCELED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Open until all of it is paid. */
    static TransactionStatus of(Invoice invoice, LocalDate businessDate) {
        return switch (invoice.status()) {
            case POSTED -> invoice.isOverdue(businessDate) ? OVERDUE : openWhile(invoice.balance());
            case DRAFT -> PENDING;
            case CANCELED, SPLIT -> CANCELED;
            case ERROR -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Open until all of it is used. */
    static TransactionStatus of(CreditMemo memo) {
        return switch (memo.status()) {
            case POSTED -> openWhile(memo.unapplied());
            case DRAFT, PENDING_FOR_TAX, GENERATING -> PENDING;
            case CANCELED, CANCEL_IN_PROGRESS -> CANCELED;
            case ERROR -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static TransactionStatus of(PaymentStatus status) {
        return switch (status) {
            case DRAFT, PROCESSING -> PENDING;
            case PROCESSED, POSTED -> COMPLETED;
            case ERROR -> FAILED;
            case CANCELED -> CANCELED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static TransactionStatus of(RefundStatus status) {
        return switch (status) {
            case PROCESSING -> PENDING;
            case PROCESSED -> COMPLETED;
            case ERROR -> FAILED;
            case CANCELED -> CANCELED;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static TransactionStatus openWhile(@Nullable Money left) {
        return left != null && left.amount().signum() > 0 ? OPEN : COMPLETED;
    }
}
