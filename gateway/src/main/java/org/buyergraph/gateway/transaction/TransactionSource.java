package org.buyergraph.gateway.transaction;

import java.util.function.Function;
import java.util.function.Predicate;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.transaction.Transaction;
import org.buyergraph.transaction.TransactionKind;

/** Reads all transactions of one kind of an account: only what binds somebody, so no drafts. */
final class TransactionSource {
    private TransactionSource() {}

    static Fact<Listing<Transaction>> of(TransactionKind kind, AccountId account, Facts facts) {
        return switch (kind) {
            case ORDER -> read(OrderQuestions.ORDERS_OF_ACCOUNT, account, Order::isPlaced, Transaction::of, facts);
            case INVOICE ->
                read(InvoiceQuestions.INVOICES_OF_ACCOUNT, account, Invoice::isPosted, Transaction::of, facts);
            case PAYMENT ->
                read(PaymentQuestions.PAYMENTS_OF_ACCOUNT, account, payment -> true, Transaction::of, facts);
            case CREDIT_MEMO ->
                read(
                        CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT,
                        account,
                        CreditMemo::isPosted,
                        Transaction::of,
                        facts);
            case REFUND -> read(PaymentQuestions.REFUNDS_OF_ACCOUNT, account, refund -> true, Transaction::of, facts);
        };
    }

    private static <V> Fact<Listing<Transaction>> read(
            Question<AccountId, Listing<V>> question,
            AccountId account,
            Predicate<V> binding,
            Function<V, Transaction> line,
            Facts facts) {
        return facts.ask(question, account)
                .map(all -> new Listing<>(
                        all.rows().stream().filter(binding).map(line).toList(), all.truncated()))
                .orElse(Listing.empty());
    }
}
