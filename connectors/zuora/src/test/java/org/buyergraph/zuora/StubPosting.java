package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCreditMemo;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceFile;
import org.buyergraph.testkit.data.SampleInvoiceItem;
import org.buyergraph.testkit.data.SampleSubscription;

/**
 * Turns lines into posted documents of one payer: charges into an invoice, credits into a credit memo, which pays that
 * invoice as far as it reaches.
 */
final class StubPosting {

    private static final String POSTED = "Posted";

    private final DataSet data;
    private final StubNumbers numbers;
    private final StubChange change;
    private final LocalDate on;
    private final OffsetDateTime now;
    private final Map<String, SampleSubscription> versions;
    private final Map<String, StubVersions.Rows> rows;

    /**
     * @param versions by subscription number, what the order led to
     * @param rows by charge number, what the order wrote for it
     */
    StubPosting(
            DataSet data,
            StubNumbers numbers,
            StubChange change,
            LocalDate on,
            OffsetDateTime now,
            Map<String, SampleSubscription> versions,
            Map<String, StubVersions.Rows> rows) {
        this.data = data;
        this.numbers = numbers;
        this.change = change;
        this.on = on;
        this.now = now;
        this.versions = versions;
        this.rows = rows;
    }

    /** What was posted; null where there was nothing to. */
    record Posted(SampleInvoice invoice, SampleCreditMemo creditMemo) {}

    Posted post(SampleAccount payer, List<StubLine> lines) {
        StubTax tax = StubTax.of(data, payer.id());
        List<StubLine> charges = lines.stream().filter(line -> !line.credit()).toList();
        List<StubLine> credits = lines.stream().filter(StubLine::credit).toList();
        BigDecimal owed = gross(charges, tax);
        BigDecimal credited = gross(credits, tax).negate();
        BigDecimal applied = owed.min(credited);
        SampleInvoice invoice = charges.isEmpty() ? null : invoice(payer, charges, tax, applied);
        SampleCreditMemo memo = credits.isEmpty() ? null : creditMemo(payer, credits, tax, applied);
        return new Posted(invoice, memo);
    }

    private SampleInvoice invoice(SampleAccount payer, List<StubLine> lines, StubTax tax, BigDecimal credited) {
        long number = numbers.invoice();
        BigDecimal amount = gross(lines, tax);
        SampleInvoice invoice = new SampleInvoice(
                Ids.invoice(number),
                Ids.invoiceNumber(number),
                payer.id(),
                on,
                StubTerms.due(payer.paymentTerm(), on),
                on,
                sum(lines, StubLine::net),
                sum(lines, line -> tax.on(line.net())),
                amount,
                amount.subtract(credited),
                zero(),
                credited,
                zero(),
                payer.currency(),
                POSTED,
                payer.paymentTerm(),
                payer.autoPay(),
                "API",
                null,
                "Subscription",
                payer.invoiceTemplateId(),
                "",
                "Generated",
                payer.billTo().id(),
                payer.soldTo().id(),
                now,
                Ids.BILLING_USER,
                now,
                Ids.BILLING_USER,
                now);
        change.put(invoice);
        change.put(new SampleInvoiceFile(Ids.invoiceFile(number, 1), invoice.id(), invoice.number(), 1, now, now));
        lines.forEach(line -> change.put(item(invoice, line, tax)));
        return invoice;
    }

    private SampleInvoiceItem item(SampleInvoice invoice, StubLine line, StubTax tax) {
        SampleSubscription subscription = versions.get(line.subscription().number());
        StubVersions.Rows written = rows.get(line.charge().number());
        BigDecimal onTop = tax.on(line.net());
        return new SampleInvoiceItem(
                numbers.invoiceItem(),
                invoice.id(),
                invoice.accountId(),
                subscription.id(),
                subscription.number(),
                subscription.accountId(),
                written.ratePlanId(),
                written.chargeId(),
                line.charge().number(),
                line.charge().name(),
                line.charge().type(),
                line.plan().productId(),
                line.plan().productName(),
                line.plan().productSku(),
                line.plan().productRatePlanId(),
                line.charge().productRatePlanChargeId(),
                line.from(),
                line.lastDay(),
                line.quantity(),
                line.unitPrice(),
                line.charge().unit(),
                line.net(),
                onTop,
                share(invoice, line.net()),
                line.net(),
                subscription.deal().purchaseOrder(),
                "Subscription Revenue",
                tax.isNone()
                        ? null
                        : new SampleInvoiceItem.Tax(numbers.invoiceItem(), tax.name(), tax.code(), tax.rate(), onTop),
                now,
                now,
                now);
    }

    /** Of what is open on an invoice, the part that belongs to a line. */
    static BigDecimal share(SampleInvoice invoice, BigDecimal part) {
        return invoice.balance().signum() == 0
                ? zero()
                : invoice.balance().multiply(part).divide(invoice.amount(), 2, RoundingMode.HALF_UP);
    }

    private SampleCreditMemo creditMemo(SampleAccount payer, List<StubLine> lines, StubTax tax, BigDecimal applied) {
        long number = numbers.creditMemo();
        BigDecimal amount = gross(lines, tax).negate();
        SampleCreditMemo memo = new SampleCreditMemo(
                Ids.creditMemo(number),
                String.format(Locale.ROOT, "CM%08d", number),
                payer.id(),
                null,
                on,
                sum(lines, StubLine::net).negate(),
                sum(lines, line -> tax.on(line.net())).negate(),
                amount,
                applied,
                zero(),
                amount.subtract(applied),
                payer.currency(),
                POSTED,
                "Correcting invoice error",
                "",
                "BillRun",
                "Subscription",
                payer.billTo().id(),
                lines.stream().map(line -> credited(line, tax)).toList(),
                now,
                now,
                now);
        change.put(memo);
        return memo;
    }

    private SampleCreditMemo.Item credited(StubLine line, StubTax tax) {
        SampleSubscription subscription = versions.get(line.subscription().number());
        BigDecimal net = line.net().negate();
        return new SampleCreditMemo.Item(
                numbers.creditMemoItem(),
                null,
                subscription.id(),
                subscription.number(),
                line.charge().name(),
                line.plan().productSku(),
                line.quantity(),
                line.unitPrice(),
                line.charge().unit(),
                net,
                tax.on(net),
                net,
                line.from(),
                line.lastDay());
    }

    private static BigDecimal gross(List<StubLine> lines, StubTax tax) {
        return sum(lines, line -> line.net().add(tax.on(line.net())));
    }

    private static BigDecimal sum(List<StubLine> lines, Function<StubLine, BigDecimal> amount) {
        return lines.stream().map(amount).reduce(zero(), BigDecimal::add);
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(2);
    }
}
