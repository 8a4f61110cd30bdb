package org.buyergraph.zuora;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.buyergraph.credit.CreditMemoQuestions;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.id.OrderId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.RefundId;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.InvoiceQuestions;
import org.buyergraph.order.OrderQuestions;
import org.buyergraph.payment.PaymentQuestions;
import org.buyergraph.spi.Question;
import org.buyergraph.testkit.contract.Samples;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleRefund;

/** Keys for what is asked about invoices and money. */
final class DocumentSamples {
    private static final int PAGE = 99;

    private DocumentSamples() {}

    static List<Samples<?, ?>> all() {
        return List.of(
                of(InvoiceQuestions.INVOICE, PAGE, n -> new InvoiceId(Ids.invoice(n)), 1001, 1004, 2500),
                of(
                        InvoiceQuestions.INVOICE_BY_NUMBER,
                        PAGE,
                        n -> new InvoiceNumber(Ids.invoiceNumber(n)),
                        1001,
                        1004,
                        2500),
                of(InvoiceQuestions.INVOICES_OF_ACCOUNT, PAGE, DocumentSamples::account, 101, 103, 190),
                of(InvoiceQuestions.INVOICE_ITEMS, 20, n -> new InvoiceId(Ids.invoice(n)), 1001, 1007),
                of(
                        InvoiceQuestions.INVOICE_LINES_OF_SUBSCRIPTION,
                        PAGE,
                        n -> new SubscriptionNumber(Ids.subscriptionNumber(n)),
                        101,
                        109),
                of(PaymentQuestions.PAYMENT, PAGE, n -> new PaymentId(Ids.payment(n)), 101, 102),
                of(PaymentQuestions.PAYMENTS_OF_ACCOUNT, PAGE, DocumentSamples::account, 101, 190),
                of(PaymentQuestions.PAYMENT_APPLICATIONS_OF_ACCOUNT, PAGE, DocumentSamples::account, 101, 102),
                of(PaymentQuestions.REFUND, PAGE, n -> new RefundId(Ids.refund(n)), 1, 2),
                of(PaymentQuestions.REFUNDS_OF_ACCOUNT, PAGE, DocumentSamples::account, 101, 111),
                of(OrderQuestions.ORDER, PAGE, n -> new OrderId(Ids.order(n)), 101, 105),
                of(OrderQuestions.ORDERS_OF_ACCOUNT, PAGE, DocumentSamples::account, 101, 103),
                of(CreditMemoQuestions.CREDIT_MEMO, PAGE, n -> new CreditMemoId(Ids.creditMemo(n)), 1, 2),
                of(CreditMemoQuestions.CREDIT_MEMOS_OF_ACCOUNT, PAGE, DocumentSamples::account, 103, 111));
    }

    /** With a second refund, out of a payment: the data set has one alone, out of a credit memo. */
    static DataSet withTwoRefunds(DataSet data) {
        SampleRefund first = data.refunds().get(0);
        data.add(new SampleRefund(
                Ids.refund(2),
                "R-00000002",
                Ids.account(101),
                null,
                Ids.payment(101),
                Ids.paymentMethod(101),
                first.amount(),
                first.date(),
                first.type(),
                first.methodType(),
                first.status(),
                first.gatewayState(),
                first.gatewayResponse(),
                first.gatewayResponseCode(),
                first.referenceId(),
                first.reasonCode(),
                first.comment(),
                first.submittedAt(),
                first.createdAt(),
                first.updatedAt()));
        return data;
    }

    private static <K, V> Samples<K, V> of(Question<K, V> question, int batch, LongFunction<K> key, long... numbers) {
        Set<K> present = Arrays.stream(numbers).mapToObj(key).collect(Collectors.toCollection(LinkedHashSet::new));
        return Samples.of(question, batch, present, n -> key.apply(90_000 + n));
    }

    private static AccountId account(long number) {
        return new AccountId(Ids.account(number));
    }
}
