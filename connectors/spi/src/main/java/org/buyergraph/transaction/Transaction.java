package org.buyergraph.transaction;

import java.time.LocalDate;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.money.Money;
import org.buyergraph.order.Order;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.Refund;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened between a buyer and us, as a line of a history.
 *
 * @param amount always positive: the kind tells in which direction; absent where the record tells none
 * @param record what it is a line about: an order, an invoice, a payment, a credit memo or a refund
 */
public record Transaction(
        TransactionKind kind,
        String number,
        @Nullable LocalDate date,
        @Nullable Money amount,
        Object record) {

    public static Transaction of(Order order) {
        return new Transaction(TransactionKind.ORDER, order.number(), order.date(), null, order);
    }

    public static Transaction of(Invoice invoice) {
        return new Transaction(
                TransactionKind.INVOICE, invoice.number().value(), invoice.date(), invoice.total(), invoice);
    }

    public static Transaction of(Payment payment) {
        return new Transaction(TransactionKind.PAYMENT, payment.number(), payment.date(), payment.amount(), payment);
    }

    public static Transaction of(CreditMemo memo) {
        return new Transaction(TransactionKind.CREDIT_MEMO, memo.number(), memo.date(), memo.total(), memo);
    }

    public static Transaction of(Refund refund) {
        return new Transaction(TransactionKind.REFUND, refund.number(), refund.date(), refund.amount(), refund);
    }

    public TransactionStatus status(LocalDate businessDate) {
        if (record instanceof Order order) {
            return TransactionStatus.of(order.status());
        }
        if (record instanceof Invoice invoice) {
            return TransactionStatus.of(invoice, businessDate);
        }
        if (record instanceof Payment payment) {
            return TransactionStatus.of(payment.status());
        }
        return record instanceof CreditMemo memo
                ? TransactionStatus.of(memo)
                : TransactionStatus.of(((Refund) record).status());
    }
}
