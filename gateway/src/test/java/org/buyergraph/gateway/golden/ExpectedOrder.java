package org.buyergraph.gateway.golden;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.buyergraph.gateway.graphql.GlobalId;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/** Orders, by the version of a subscription that they made. */
final class ExpectedOrder {
    private final DataSet data;

    ExpectedOrder(DataSet data) {
        this.data = data;
    }

    @Nullable LocalDate dayOf(SampleSubscription version) {
        return made(version).map(SampleOrder::date).orElse(null);
    }

    @Nullable Row of(SampleSubscription version) {
        return made(version).map(ExpectedOrder::of).orElse(null);
    }

    private Optional<SampleOrder> made(SampleSubscription version) {
        return data.orders().stream()
                .filter(order -> order.parts().stream()
                        .anyMatch(part -> part.subscriptionNumber().equals(version.number())
                                && part.newVersion() == version.version()))
                .min(Comparator.comparing(SampleOrder::date));
    }

    private static Row of(SampleOrder order) {
        return new Row()
                .with("id", GlobalId.of("Order", order.id()))
                .with("number", order.number())
                .with("status", order.status().toUpperCase(Locale.ROOT))
                .with("date", order.date())
                .with("account", Row.named(order.accountNumber()));
    }
}
