package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SamplePayment;
import org.buyergraph.testkit.data.SamplePaymentApplication;

/** Payments, and what they paid. */
final class ExpectedPayment {
    private final DataSet data;

    ExpectedPayment(DataSet data) {
        this.data = data;
    }

    /** Newest first. */
    List<Row> ofAccount(String account) {
        return data.payments().stream()
                .filter(payment -> payment.accountId().equals(account))
                .sorted(Comparator.comparing(SamplePayment::effectiveDate)
                        .thenComparing(SamplePayment::number)
                        .reversed())
                .map(this::of)
                .toList();
    }

    private Row of(SamplePayment payment) {
        return new Row()
                .with("id", GlobalId.of("Payment", payment.id()))
                .with("number", payment.number())
                .with("kind", payment.type().toUpperCase(Locale.ROOT))
                .with("status", payment.status().toUpperCase(Locale.ROOT))
                .with("date", payment.effectiveDate())
                .with("amount", Row.money(payment.amount(), payment.currency()))
                .with("applied", Row.money(payment.appliedAmount(), payment.currency()))
                .with("unapplied", Row.money(payment.unappliedAmount(), payment.currency()))
                .with(
                        "account",
                        Row.named(
                                data.account(payment.accountId()).orElseThrow().number()))
                .with("applications", Row.list(applications(application -> application
                        .paymentId()
                        .equals(payment.id()))))
                .with("refunds", Row.list(new ExpectedRefund(data).only(refund -> payment.id()
                        .equals(refund.paymentId()))));
    }

    List<Row> applicationsTo(SampleInvoice invoice) {
        return applications(application -> application.invoiceId().equals(invoice.id()));
    }

    private List<Row> applications(Predicate<SamplePaymentApplication> wanted) {
        return data.paymentApplications().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SamplePaymentApplication::effectiveDate)
                        .thenComparing(SamplePaymentApplication::id)
                        .reversed())
                .map(this::application)
                .toList();
    }

    private Row application(SamplePaymentApplication application) {
        SamplePayment payment = data.payment(application.paymentId()).orElseThrow();
        return new Row()
                .with("amount", Row.money(application.amount(), payment.currency()))
                .with("date", application.effectiveDate())
                .with("kind", payment.type().toUpperCase(Locale.ROOT))
                .with("payment", Row.named(payment.number()))
                .with(
                        "invoice",
                        Row.named(data.invoice(application.invoiceId())
                                .orElseThrow()
                                .number()));
    }
}
