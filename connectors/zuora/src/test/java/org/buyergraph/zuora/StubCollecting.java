package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentApplication;
import org.buyergraph.testkit.data.SamplePaymentMethod;
import org.buyergraph.zuora.StubRefusal.OrderCode;

/** Pays an order's invoice by the payer's default card; who has none owes it. */
final class StubCollecting {

    /** Test numbers that their gateway declines, by their last digits. */
    private static final Set<String> DECLINED = Set.of("0002", "9995");

    private final DataSet data;
    private final StubNumbers numbers;
    private final StubChange change;
    private final LocalDate on;
    private final OffsetDateTime now;

    StubCollecting(DataSet data, StubNumbers numbers, StubChange change, LocalDate on, OffsetDateTime now) {
        this.data = data;
        this.numbers = numbers;
        this.change = change;
        this.on = on;
        this.now = now;
    }

    Optional<SamplePayment> collect(SampleAccount payer, SampleInvoice invoice, OrderSwitches switches) {
        Optional<SamplePaymentMethod> card = data.paymentMethods().stream()
                .filter(method -> method.id().equals(payer.defaultPaymentMethodId()) && method.active())
                .findFirst();
        if (card.isEmpty() || invoice.balance().signum() == 0) {
            return Optional.empty();
        }
        String number = card.get().maskedNumber();
        if (DECLINED.contains(number.substring(number.length() - 4)) || switches.strikesCard()) {
            throw StubRefusal.order(OrderCode.DECLINED, "Payment failed: Your card was declined.");
        }
        return Optional.of(charge(card.get(), invoice));
    }

    private SamplePayment charge(SamplePaymentMethod card, SampleInvoice invoice) {
        long number = numbers.payment();
        BigDecimal amount = invoice.balance();
        BigDecimal none = BigDecimal.ZERO.setScale(2);
        SamplePayment payment = new SamplePayment(
                Ids.payment(number),
                Ids.paymentNumber(number),
                invoice.accountId(),
                on,
                amount,
                amount,
                none,
                none,
                invoice.currency(),
                "Electronic",
                "Processed",
                card.id(),
                "Submitted",
                "Approved",
                "approve",
                "ch_" + number,
                card.bankIdentificationNumber(),
                "API",
                "",
                now,
                Ids.BILLING_USER,
                now,
                Ids.BILLING_USER,
                now);
        change.put(payment);
        change.put(new SamplePaymentApplication(
                Ids.paymentApplication(number),
                Ids.paymentApplication(number * 10),
                invoice.accountId(),
                invoice.accountId(),
                payment.id(),
                invoice.id(),
                amount,
                on,
                "Processed",
                now,
                now));
        change.put(invoice.withPayments(amount));
        change.records().stream()
                .filter(SampleInvoiceItem.class::isInstance)
                .map(SampleInvoiceItem.class::cast)
                .filter(item -> item.invoiceId().equals(invoice.id()))
                .toList()
                .forEach(item -> change.put(paid(item)));
        change.put(used(card));
        return payment;
    }

    private static SampleInvoiceItem paid(SampleInvoiceItem item) {
        return new SampleInvoiceItem(
                item.id(),
                item.invoiceId(),
                item.accountId(),
                item.subscriptionId(),
                item.subscriptionNumber(),
                item.subscriptionOwnerId(),
                item.ratePlanId(),
                item.chargeId(),
                item.chargeNumber(),
                item.chargeName(),
                item.chargeType(),
                item.productId(),
                item.productName(),
                item.sku(),
                item.productRatePlanId(),
                item.productRatePlanChargeId(),
                item.serviceStart(),
                item.serviceEnd(),
                item.quantity(),
                item.unitPrice(),
                item.unit(),
                item.amount(),
                item.taxAmount(),
                BigDecimal.ZERO.setScale(2),
                item.availableToCredit(),
                item.purchaseOrderNumber(),
                item.accountingCode(),
                item.tax(),
                item.chargeDate(),
                item.createdAt(),
                item.updatedAt());
    }

    private SamplePaymentMethod used(SamplePaymentMethod card) {
        return new SamplePaymentMethod(
                card.id(),
                card.accountId(),
                card.type(),
                card.brand(),
                card.maskedNumber(),
                card.bankIdentificationNumber(),
                card.expirationMonth(),
                card.expirationYear(),
                card.holderName(),
                card.active(),
                card.defaultMethod(),
                card.processedPayments() + 1,
                card.failedPayments(),
                0,
                "Approved",
                now,
                card.lastFailureAt(),
                card.createdById(),
                card.createdAt(),
                card.updatedById(),
                now);
    }
}
