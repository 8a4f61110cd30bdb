package org.buyergraph.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.buyergraph.credit.CreditMemo;
import org.buyergraph.credit.CreditMemoStatus;
import org.buyergraph.id.AccountId;
import org.buyergraph.id.CreditMemoId;
import org.buyergraph.id.InvoiceId;
import org.buyergraph.id.InvoiceNumber;
import org.buyergraph.id.OrderId;
import org.buyergraph.id.PaymentId;
import org.buyergraph.id.RefundId;
import org.buyergraph.invoice.Invoice;
import org.buyergraph.invoice.InvoiceStatus;
import org.buyergraph.money.Money;
import org.buyergraph.order.Order;
import org.buyergraph.order.OrderStatus;
import org.buyergraph.payment.Payment;
import org.buyergraph.payment.PaymentKind;
import org.buyergraph.payment.PaymentStatus;
import org.buyergraph.payment.Refund;
import org.buyergraph.payment.RefundStatus;
import org.buyergraph.spi.Listing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a transaction stands, by what its record says. */
class TransactionStatusTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final String ID = "8ad09000000000000000acc000000101";
    private static final AccountId ACCOUNT = new AccountId(ID);
    private static final Money HUNDRED = Money.of("100.00", "EUR");

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, PENDING",
        "PENDING, PENDING",
        "EXECUTING, PENDING",
        "COMPLETED, COMPLETED",
        "FAILED, FAILED",
        "CANCELED, CANCELED",
        "UNKNOWN, UNKNOWN"
    })
    void ofAnOrder(OrderStatus status, TransactionStatus stands) {
        Order order = new Order(new OrderId(ID), "O-1", ACCOUNT, status, TODAY, Listing.empty());

        assertThat(Transaction.of(order).status(TODAY)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTED, 40.00, 2026-11-20, OPEN",
        "POSTED, 40.00, 2026-11-19, OVERDUE",
        "POSTED, 0.00, 2026-11-19, COMPLETED",
        "POSTED, -5.00, 2026-11-19, COMPLETED",
        "POSTED, 40.00, , OPEN",
        "CANCELED, 40.00, 2026-11-19, CANCELED",
        "SPLIT, 40.00, 2026-11-19, CANCELED",
        "ERROR, 40.00, 2026-11-19, FAILED",
        "UNKNOWN, 40.00, 2026-11-19, UNKNOWN"
    })
    void ofAnInvoice(InvoiceStatus status, String balance, @Nullable LocalDate due, TransactionStatus stands) {
        Invoice invoice = new Invoice(
                new InvoiceId(ID),
                new InvoiceNumber("INV1"),
                ACCOUNT,
                status,
                TODAY,
                due,
                null,
                HUNDRED,
                HUNDRED,
                HUNDRED,
                Money.of(balance, "EUR"));

        assertThat(Transaction.of(invoice).status(TODAY)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({
        "PROCESSING, PENDING",
        "PROCESSED, COMPLETED",
        "POSTED, COMPLETED",
        "ERROR, FAILED",
        "CANCELED, CANCELED",
        "UNKNOWN, UNKNOWN"
    })
    void ofAPayment(PaymentStatus status, TransactionStatus stands) {
        Payment payment = new Payment(
                new PaymentId(ID), "P-1", ACCOUNT, PaymentKind.EXTERNAL, status, TODAY, HUNDRED, null, null);

        assertThat(Transaction.of(payment).status(TODAY)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTED, 40.00, OPEN",
        "POSTED, 0.00, COMPLETED",
        "POSTED, , COMPLETED",
        "CANCELED, 40.00, CANCELED",
        "ERROR, 40.00, FAILED",
        "UNKNOWN, 40.00, UNKNOWN"
    })
    void ofACreditMemo(CreditMemoStatus status, @Nullable String unapplied, TransactionStatus stands) {
        CreditMemo memo = new CreditMemo(
                new CreditMemoId(ID),
                "CM-1",
                ACCOUNT,
                status,
                null,
                TODAY,
                null,
                null,
                null,
                HUNDRED,
                null,
                null,
                unapplied == null ? null : Money.of(unapplied, "EUR"),
                Listing.empty(),
                Listing.empty());

        assertThat(Transaction.of(memo).status(TODAY)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"PROCESSING, PENDING", "PROCESSED, COMPLETED", "ERROR, FAILED", "CANCELED, CANCELED", "UNKNOWN, UNKNOWN"
    })
    void ofARefund(RefundStatus status, TransactionStatus stands) {
        Refund refund = new Refund(new RefundId(ID), "R-1", ACCOUNT, status, null, null, TODAY, null, HUNDRED);

        assertThat(Transaction.of(refund).status(TODAY)).isEqualTo(stands);
    }
}
