package org.buyergraph.zuora;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleInvoiceItem;

/** The tax that a payer is charged: the one on the invoices that it has. */
record StubTax(String name, String code, BigDecimal rate) {

    private static final StubTax NONE = new StubTax("", "", BigDecimal.ZERO);

    static StubTax of(DataSet data, String payerId) {
        return data.invoiceItems().stream()
                .filter(item -> item.accountId().equals(payerId))
                .map(SampleInvoiceItem::tax)
                .filter(Objects::nonNull)
                .findFirst()
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
