package org.buyergraph.zuora;

import java.util.List;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.spi.Answer;

/** What Zuora answers about orders and invoices, and about the money that came in and went back. */
final class ZuoraDocuments {
    private final ZuoraInvoices invoices;
    private final ZuoraInvoiceItems items;
    private final ZuoraPayments payments;
    private final ZuoraRefunds refunds;
    private final ZuoraCreditMemos memos;
    private final ZuoraOrders orders;

    ZuoraDocuments(ZuoraClient client) {
        this.invoices = new ZuoraInvoices(client);
        this.items = new ZuoraInvoiceItems(client);
        this.payments = new ZuoraPayments(client);
        this.refunds = new ZuoraRefunds(client);
        this.memos = new ZuoraCreditMemos(client);
        this.orders = new ZuoraOrders(client);
    }

    List<Answer<?, ?>> answers() {
        int keys = ZuoraClient.PAGE;
        int pages = ZuoraInvoices.MAX_PAGES;
        return List.of(
                new Answer<>(OrderQuestions.ORDER, keys, 1, orders::byId),
                new Answer<>(OrderQuestions.ORDERS_OF_ACCOUNT, keys, ZuoraOrders.MAX_PAGES, orders::ofAccount),
                new Answer<>(InvoiceQuestions.INVOICE, keys, 1, invoices::byId),
                new Answer<>(InvoiceQuestions.INVOICE_BY_NUMBER, keys, 1, invoices::byNumber),
                new Answer<>(InvoiceQuestions.INVOICES_OF_ACCOUNT, keys, pages, invoices::ofAccount),
                new Answer<>(
                        InvoiceQuestions.INVOICE_ITEMS,
                        ZuoraInvoiceItems.INVOICES,
                        ZuoraInvoiceItems.MAX_PAGES,
                        items::ofInvoice),
                new Answer<>(
                        InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION,
                        keys,
                        ZuoraInvoiceItems.MAX_PAGES,
                        items::ofSubscription),
                new Answer<>(PaymentQuestions.PAYMENT, keys, 1, payments::byId),
                new Answer<>(PaymentQuestions.PAYMENTS_OF_ACCOUNT, keys, ZuoraPayments.MAX_PAGES, payments::ofAccount),
                new Answer<>(
                        PaymentQuestions.PAYMENT_APPLICATIONS_OF_ACCOUNT,
                        keys,
                        ZuoraPayments.MAX_PAGES,
                        payments::applicationsOfAccount),
                new Answer<>(PaymentQuestions.REFUND, keys, 1, refunds::byId),
                new Answer<>(PaymentQuestions.REFUNDS_OF_ACCOUNT, keys, ZuoraRefunds.MAX_PAGES, refunds::ofAccount),
                new Answer<>(CreditMemoQuestions.CREDIT_MEMO, keys, 1, memos::byId),
                new Answer<>(
                        CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT,
                        keys,
                        ZuoraCreditMemos.MAX_PAGES,
                        memos::ofAccount));
    }
}
