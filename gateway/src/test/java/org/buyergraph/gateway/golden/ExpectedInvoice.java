package org.buyergraph.gateway.golden;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;

/** Invoices, their lines, and what paid them. */
final class ExpectedInvoice {
    private final DataSet data;
    private final ExpectedPayment payments;

    ExpectedInvoice(DataSet data) {
        this.data = data;
        this.payments = new ExpectedPayment(data);
    }

    /** Newest first. */
    List<Row> ofAccount(String account) {
        return data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(account))
                .sorted(Comparator.comparing(SampleInvoice::date)
                        .thenComparing(SampleInvoice::number)
                        .reversed())
                .map(this::of)
                .toList();
    }

    private Row of(SampleInvoice invoice) {
        boolean overdue = invoice.balance().signum() > 0 && invoice.dueDate().isBefore(ExpectedSubscription.TODAY);
        long days = ChronoUnit.DAYS.between(invoice.dueDate(), ExpectedSubscription.TODAY);
        return new Row()
                .with("id", GlobalId.of("Invoice", invoice.id()))
                .with("number", invoice.number())
                .with("status", invoice.status().toUpperCase(Locale.ROOT))
                .with("date", invoice.date())
                .with("dueDate", invoice.dueDate())
                .with("postedDate", invoice.postedAt().toLocalDate())
                .with("net", Row.money(invoice.netAmount(), invoice.currency()))
                .with("tax", Row.money(invoice.taxAmount(), invoice.currency()))
                .with("total", Row.money(invoice.amount(), invoice.currency()))
                .with("balance", Row.money(invoice.balance(), invoice.currency()))
                .with("overdue", overdue)
                .with("daysOverdue", overdue ? Math.toIntExact(days) : 0)
                .with(
                        "account",
                        Row.named(
                                data.account(invoice.accountId()).orElseThrow().number()))
                .with("items", Row.list(items(invoice)))
                .with("paymentApplications", Row.list(payments.applicationsTo(invoice)))
                .with("creditApplications", Row.list(List.of()));
    }

    private List<Row> items(SampleInvoice invoice) {
        return data.invoiceItems().stream()
                .filter(item -> item.invoiceId().equals(invoice.id()))
                .sorted(Comparator.comparing(SampleInvoiceItem::id))
                .map(this::item)
                .toList();
    }

    /** Of all versions of the subscription, newest service first. */
    List<Row> linesOf(String subscriptionNumber) {
        return data.invoiceItems().stream()
                .filter(item -> item.subscriptionNumber().equals(subscriptionNumber))
                .sorted(Comparator.comparing(SampleInvoiceItem::serviceStart)
                        .thenComparing(SampleInvoiceItem::id)
                        .reversed())
                .map(this::item)
                .toList();
    }

    /** The invoices that bill any of these subscriptions, newest service first. */
    List<Row> billing(Collection<String> subscriptionNumbers) {
        Map<String, List<SampleInvoiceItem>> lines = data.invoiceItems().stream()
                .filter(item -> subscriptionNumbers.contains(item.subscriptionNumber()))
                .sorted(Comparator.comparing(SampleInvoiceItem::id))
                .collect(Collectors.groupingBy(SampleInvoiceItem::invoiceId));
        return lines.values().stream()
                .sorted(Comparator.comparing(ExpectedInvoice::latestService)
                        .thenComparing(of -> of.get(0).id())
                        .reversed())
                .map(this::billed)
                .toList();
    }

    private static LocalDate latestService(List<SampleInvoiceItem> lines) {
        return lines.stream()
                .map(SampleInvoiceItem::serviceStart)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Row billed(List<SampleInvoiceItem> lines) {
        SampleInvoice invoice = data.invoice(lines.get(0).invoiceId()).orElseThrow();
        BigDecimal net = lines.stream().map(SampleInvoiceItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row()
                .with("lines", lines.stream().map(this::item).toList())
                .with("net", Row.money(net, invoice.currency()))
                .with("invoice", Row.named(invoice.number()))
                .with("withheld", null);
    }

    /** The vendor names the last day served, the graph the first one that is not. */
    private Row item(SampleInvoiceItem item) {
        SampleInvoice invoice = data.invoice(item.invoiceId()).orElseThrow();
        return new Row()
                .with("kind", "CHARGE")
                .with("chargeName", item.chargeName())
                .with("sku", item.sku())
                .with("serviceStart", item.serviceStart())
                .with("serviceEnd", item.serviceEnd().plusDays(1))
                .with("quantity", Row.plain(item.quantity()))
                .with("unit", item.unit())
                .with("unitPrice", Row.money(item.unitPrice(), invoice.currency()))
                .with("amount", Row.money(item.amount(), invoice.currency()))
                .with("tax", Row.money(item.taxAmount(), invoice.currency()))
                .with("invoice", Row.named(invoice.number()))
                .with("subscription", Row.named(item.subscriptionNumber()));
    }
}
