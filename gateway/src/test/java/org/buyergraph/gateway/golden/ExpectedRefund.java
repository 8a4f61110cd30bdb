package org.buyergraph.gateway.golden;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.data.SampleCreditMemo;
import org.buyergraph.testkit.data.SampleRefund;
import org.jspecify.annotations.Nullable;

/** What was paid back. */
final class ExpectedRefund {
    private final DataSet data;

    ExpectedRefund(DataSet data) {
        this.data = data;
    }

    /** Newest first. */
    List<Row> only(Predicate<SampleRefund> wanted) {
        return data.refunds().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SampleRefund::date)
                        .thenComparing(SampleRefund::number)
                        .reversed())
                .map(this::of)
                .toList();
    }

    private Row of(SampleRefund refund) {
        SampleAccount account = data.account(refund.accountId()).orElseThrow();
        return new Row()
                .with("id", GlobalId.of("Refund", refund.id()))
                .with("number", refund.number())
                .with("status", refund.status().toUpperCase(Locale.ROOT))
                .with("date", refund.date())
                .with("amount", Row.money(refund.amount(), account.currency()))
                .with("reason", refund.reasonCode())
                .with("account", Row.named(account.number()))
                .with("payment", payment(refund.paymentId()))
                .with("creditMemo", creditMemo(refund.creditMemoId()));
    }

    private @Nullable Row payment(@Nullable String id) {
        return id == null ? null : Row.named(data.payment(id).orElseThrow().number());
    }

    private @Nullable Row creditMemo(@Nullable String id) {
        return data.creditMemos().stream()
                .filter(memo -> memo.id().equals(id))
                .map(SampleCreditMemo::number)
                .map(Row::named)
                .findFirst()
                .orElse(null);
    }
}
