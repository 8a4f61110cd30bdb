package org.buyergraph.testkit.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What {@link Invoices} says of one invoice. Its payments must be in the data set before it, since its balance follows from
 * them.
 */
final class InvoiceEntry {

    private static final String POSTED = "Posted";

    private final int number;
    private final int account;
    private final LocalDate date;
    private final LocalDate dueDate;
    private final List<Line> lines = new ArrayList<>();
    private String taxName = "";
    private BigDecimal taxRate = BigDecimal.ZERO;
    private String billedAt = "01:10:05";
    private int pdfVersions = 1;
    private boolean pdfPending;

    private InvoiceEntry(int number, int account, LocalDate date, LocalDate dueDate) {
        this.number = number;
        this.account = account;
        this.date = date;
        this.dueDate = dueDate;
    }

    static InvoiceEntry invoice(int number, int account, LocalDate date, LocalDate dueDate) {
        return new InvoiceEntry(number, account, date, dueDate);
    }

    static InvoiceEntry invoice(int number, int account, String date, String dueDate) {
        return invoice(number, account, LocalDate.parse(date), LocalDate.parse(dueDate));
    }

    InvoiceEntry tax(String name, BigDecimal rate) {
        taxName = name;
        taxRate = rate;
        return this;
    }

    /** Time of day of the bill run, in the tenant's zone. */
    InvoiceEntry billedAt(String time) {
        billedAt = time;
        return this;
    }

    /** Rendered this often; the newest rendering may not be ready yet. */
    InvoiceEntry pdf(int versions, boolean pending) {
        pdfVersions = versions;
        pdfPending = pending;
        return this;
    }

    /** A line for a version of a subscription; the last day served is inclusive. */
    InvoiceEntry item(String subscriptionId, BigDecimal net, String quantity, LocalDate from, LocalDate lastDay) {
        lines.add(new Line(subscriptionId, net, new BigDecimal(quantity), from, lastDay));
        return this;
    }

    InvoiceEntry item(String subscriptionId, String net, int quantity, String from, String lastDay) {
        return item(
                subscriptionId,
                new BigDecimal(net),
                Integer.toString(quantity),
                LocalDate.parse(from),
                LocalDate.parse(lastDay));
    }

    BigDecimal net() {
        return lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal amount() {
        return net().add(taxOf(net()));
    }

    void addTo(DataSet data) {
        SampleAccount payer = data.account(Ids.account(account)).orElseThrow();
        List<SamplePaymentApplication> paid = data.paymentApplications().stream()
                .filter(application -> application.invoiceId().equals(Ids.invoice(number)))
                .toList();
        BigDecimal payments =
                paid.stream().map(SamplePaymentApplication::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        OffsetDateTime createdAt = Times.tenant(date, billedAt);
        OffsetDateTime postedAt = createdAt.plusMinutes(2);
        OffsetDateTime updatedAt = paid.stream()
                .map(SamplePaymentApplication::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(postedAt);
        BigDecimal balance = amount().subtract(payments);
        data.add(new SampleInvoice(
                Ids.invoice(number),
                Ids.invoiceNumber(number),
                payer.id(),
                date,
                dueDate,
                date,
                net(),
                taxOf(net()),
                amount(),
                balance,
                payments,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                payer.currency(),
                POSTED,
                payer.paymentTerm(),
                payer.autoPay(),
                "BillRun",
                String.format(Locale.ROOT, "BR-0000%02d%02d", date.getMonthValue(), date.getDayOfMonth()),
                "Subscription",
                Ids.INVOICE_TEMPLATE,
                "",
                pdfStatus(),
                payer.billTo().id(),
                payer.soldTo().id(),
                postedAt,
                Ids.BILLING_USER,
                createdAt,
                Ids.BILLING_USER,
                updatedAt));
        for (int version = 1; version <= pdfVersions; version++) {
            OffsetDateTime started = createdAt.plusSeconds(pdfPending ? 4 : 10);
            OffsetDateTime done = pdfPending ? started : createdAt.plusSeconds(38);
            data.add(new SampleInvoiceFile(
                    Ids.invoiceFile(number, version),
                    Ids.invoice(number),
                    Ids.invoiceNumber(number),
                    version,
                    started,
                    done));
        }
        for (int line = 1; line <= lines.size(); line++) {
            addItem(data, line, balance, createdAt, updatedAt);
        }
    }

    private String pdfStatus() {
        if (pdfPending) {
            return "Pending";
        }
        return pdfVersions == 0 ? "None" : "Generated";
    }

    private void addItem(
            DataSet data, int position, BigDecimal invoiceBalance, OffsetDateTime createdAt, OffsetDateTime updatedAt) {
        Line line = lines.get(position - 1);
        SampleSubscription subscription = data.subscription(line.subscriptionId).orElseThrow();
        SampleRatePlan plan = data.ratePlans().stream()
                .filter(candidate -> candidate.subscriptionId().equals(subscription.id()))
                .findFirst()
                .orElseThrow();
        SampleCharge charge = data.charges().stream()
                .filter(candidate -> candidate.subscriptionId().equals(subscription.id()) && candidate.lastSegment())
                .findFirst()
                .orElseThrow();
        BigDecimal tax = taxOf(line.net);
        data.add(new SampleInvoiceItem(
                Ids.invoiceItem(number, position),
                Ids.invoice(number),
                Ids.account(account),
                subscription.id(),
                subscription.number(),
                subscription.accountId(),
                plan.id(),
                charge.id(),
                charge.number(),
                charge.name(),
                charge.type(),
                plan.productId(),
                plan.productName(),
                plan.productSku(),
                plan.productRatePlanId(),
                charge.productRatePlanChargeId(),
                line.from,
                line.lastDay,
                line.quantity,
                line.quantity.compareTo(BigDecimal.ONE) == 0 ? line.net : charge.price(),
                charge.unit(),
                line.net,
                tax,
                share(invoiceBalance, line.net),
                line.net,
                subscription.deal().purchaseOrder(),
                "Subscription Revenue",
                taxRate.signum() == 0 ? null : taxItem(position, tax),
                createdAt,
                createdAt,
                updatedAt));
    }

    private SampleInvoiceItem.Tax taxItem(int position, BigDecimal tax) {
        return new SampleInvoiceItem.Tax(
                Ids.invoiceItem(number, lines.size() + position), taxName, "STANDARD", taxRate, tax);
    }

    /** Of what is still open, the part that belongs to a line. */
    private BigDecimal share(BigDecimal invoiceBalance, BigDecimal part) {
        return invoiceBalance.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : invoiceBalance.multiply(part).divide(amount(), 2, RoundingMode.HALF_UP);
    }

    private BigDecimal taxOf(BigDecimal net) {
        return net.multiply(taxRate).setScale(2, RoundingMode.HALF_UP);
    }

    private record Line(
            String subscriptionId, BigDecimal net, BigDecimal quantity, LocalDate from, LocalDate lastDay) {}
}
