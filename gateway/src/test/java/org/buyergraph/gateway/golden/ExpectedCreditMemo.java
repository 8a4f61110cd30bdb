package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleCreditMemo;

/** Credit memos. None of the data set's was used for an invoice. */
final class ExpectedCreditMemo {
    private final DataSet data;

    ExpectedCreditMemo(DataSet data) {
        this.data = data;
    }

    /** Newest first. */
    List<Row> ofAccount(String account) {
        return data.creditMemos().stream()
                .filter(memo -> memo.accountId().equals(account))
                .sorted(Comparator.comparing(SampleCreditMemo::date)
                        .thenComparing(SampleCreditMemo::number)
                        .reversed())
                .map(this::of)
                .toList();
    }

    private Row of(SampleCreditMemo memo) {
        return new Row()
                .with("id", GlobalId.of("CreditMemo", memo.id()))
                .with("number", memo.number())
                .with("status", memo.status().toUpperCase(Locale.ROOT))
                .with("date", memo.date())
                .with("reason", memo.reasonCode())
                .with("net", Row.money(memo.netAmount(), memo.currency()))
                .with("tax", Row.money(memo.taxAmount(), memo.currency()))
                .with("total", Row.money(memo.amount(), memo.currency()))
                .with("applied", Row.money(memo.appliedAmount(), memo.currency()))
                .with("refunded", Row.money(memo.refundAmount(), memo.currency()))
                .with("unapplied", Row.money(memo.unappliedAmount(), memo.currency()))
                .with(
                        "account",
                        Row.named(data.account(memo.accountId()).orElseThrow().number()))
                .with(
                        "invoice",
                        Row.named(data.invoice(memo.invoiceId()).orElseThrow().number()))
                .with("applications", Row.list(List.of()))
                .with("refunds", Row.list(new ExpectedRefund(data).only(refund -> memo.id()
                        .equals(refund.creditMemoId()))));
    }
}
