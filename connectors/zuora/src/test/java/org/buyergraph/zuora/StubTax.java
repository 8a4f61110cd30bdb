package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleInvoice;
import org.buyergraph.testkit.data.SampleInvoiceItem;

/** The tax that a payer is charged: the one on the newest of the invoices it has. */
record StubTax(String name, String code, BigDecimal rate) {

    private static final StubTax NONE = new StubTax("", "", BigDecimal.ZERO);

    static StubTax of(DataSet data, String payerId) {
        return data.invoices().stream()
                .filter(invoice -> invoice.accountId().equals(payerId))
                .max(Comparator.comparing(SampleInvoice::date).thenComparing(SampleInvoice::number))
                .flatMap(invoice -> data.invoiceItems().stream()
                        .filter(item -> item.invoiceId().equals(invoice.id()) && item.tax() != null)
                        .findFirst())
                .map(SampleInvoiceItem::tax)
                .map(tax -> new StubTax(tax.name(), tax.code(), tax.rate()))
                .orElse(NONE);
    }

    BigDecimal on(BigDecimal net) {
        return net.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    boolean isNone() {
        return rate.signum() == 0;
    }
}
