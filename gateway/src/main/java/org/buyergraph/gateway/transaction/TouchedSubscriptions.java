package org.buyergraph.gateway.transaction;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Facts;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.order.Order;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentApplication;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.payment.Refund;
import org.buyergraph.transaction.Transaction;

/**
 * The subscriptions that a transaction is about. An account's lists are read before what is in them is looked for: they bring it
 * along, so that all transactions together cost a call for each kind of record.
 */
final class TouchedSubscriptions {
    private TouchedSubscriptions() {}

    static Fact<List<SubscriptionNumber>> of(Transaction transaction, Facts facts) {
        Object record = transaction.record();
        if (record instanceof Order order) {
            return Fact.of(order.subscriptions());
        }
        if (record instanceof Invoice invoice) {
            return ofInvoices(List.of(invoice.id()), facts);
        }
        if (record instanceof Payment payment) {
            return ofPayment(payment.accountId(), payment.id(), facts);
        }
        return record instanceof CreditMemo memo
                ? Fact.of(memo.subscriptions().rows())
                : ofRefund((Refund) record, facts);
    }

    private static Fact<List<SubscriptionNumber>> ofInvoices(Collection<InvoiceId> invoices, Facts facts) {
        return facts.askAll(InvoiceQuestions.INVOICE_ITEMS, invoices).map(lines -> lines.stream()
                .flatMap(some -> some.rows().stream())
                .map(InvoiceItem::subscriptionNumber)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static Fact<List<SubscriptionNumber>> ofPayment(AccountId account, PaymentId payment, Facts facts) {
        return Fact.zip(
                        facts.ask(PaymentQuestions.PAYMENT_APPLICATIONS_OF_ACCOUNT, account),
                        facts.ask(InvoiceQuestions.INVOICES_OF_ACCOUNT, account).isThere(),
                        (applications, read) -> applications.rows().stream()
                                .filter(application -> payment.equals(application.paymentId()))
                                .map(PaymentApplication::invoiceId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .flatMap(paid -> ofInvoices(paid, facts))
                .orElse(List.of());
    }

    /** Paid back out of a payment, or else out of a credit memo. */
    private static Fact<List<SubscriptionNumber>> ofRefund(Refund refund, Facts facts) {
        return Fact.ofNullable(refund.paymentId())
                .flatMap(payment -> ofPayment(refund.accountId(), payment, facts))
                .or(() -> ofCredited(refund, facts))
                .orElse(List.of());
    }

    private static Fact<List<SubscriptionNumber>> ofCredited(Refund refund, Facts facts) {
        return Fact.ofNullable(refund.creditMemoId())
                .flatMap(memo -> facts.ask(CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT, refund.accountId())
                        .then(() -> facts.ask(CreditMemoQuestions.CREDIT_MEMO, memo)))
                .map(memo -> memo.subscriptions().rows());
    }
}
