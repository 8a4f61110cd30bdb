package org.buyergraph.gateway.matrix;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.Altered;
import org.buyergraph.testkit.data.DataSet;
import org.buyergraph.testkit.data.SamplePaymentApplication;
import org.buyergraph.testkit.data.SampleRecord;
import org.buyergraph.testkit.data.SampleSubscription;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in millions and billions instead of the data set's, until closed: nothing but they leads to such figures. A subscription
 * has one factor, and so has a bill with what is paid and credited of it, so that what they add up to still does.
 */
final class StrangeAmounts implements AutoCloseable {
    private static final int LEAST_FACTOR = 100_003;
    private static final int MOST_FACTOR = 999_983;
    private static final Set<String> NO_AMOUNTS = Set.of("quantity", "rate");

    /** What names the whole that a record is a part of, or is: the first of these that it has. */
    private static final List<String> WHOLE = List.of("invoiceId", "subscriptionNumber");

    private final DataSet data;
    private final List<SampleRecord> usual;
    private final Map<String, String> paidInvoices;
    private final Map<String, BigDecimal> factors = new HashMap<>();
    private final Random random;

    StrangeAmounts(DataSet data, long seed) {
        this.data = data;
        this.random = new Random(seed);
        this.paidInvoices = data.paymentApplications().stream()
                .collect(Collectors.toMap(
                        SamplePaymentApplication::paymentId, SamplePaymentApplication::invoiceId, (one, other) -> one));
        this.usual = Stream.<List<? extends SampleRecord>>of(
                        data.subscriptions(),
                        data.charges(),
                        data.invoices(),
                        data.invoiceItems(),
                        data.payments(),
                        data.paymentApplications(),
                        data.creditMemos(),
                        data.refunds(),
                        data.reconciliations(),
                        data.opportunities())
                .<SampleRecord>flatMap(Collection::stream)
                .toList();
        usual.forEach(record -> data.add((SampleRecord) multiplied((Record) record, factor(record))));
    }

    DataSet data() {
        return data;
    }

    @Override
    public void close() {
        usual.forEach(data::add);
    }

    private BigDecimal factor(SampleRecord record) {
        return factors.computeIfAbsent(
                whole(record), first -> BigDecimal.valueOf(random.nextLong(LEAST_FACTOR, MOST_FACTOR)));
    }

    private String whole(SampleRecord record) {
        if (record instanceof SampleSubscription subscription) {
            return subscription.number();
        }
        Map<String, String> names = new HashMap<>();
        Altered.all((Record) record, (name, value) -> {
            names.put(name, String.valueOf(value));
            return value;
        });
        return WHOLE.stream()
                .filter(names::containsKey)
                .findFirst()
                .map(names::get)
                .orElse(paidInvoices.getOrDefault(record.key(), record.key()));
    }

    private static Record multiplied(Record record, BigDecimal factor) {
        return Altered.all(record, (name, value) -> NO_AMOUNTS.contains(name) ? value : multiplied(value, factor));
    }

    private static @Nullable Object multiplied(@Nullable Object value, BigDecimal factor) {
        if (value instanceof BigDecimal amount) {
            return amount.multiply(factor);
        }
        if (value instanceof Record part) {
            return multiplied(part, factor);
        }
        return value instanceof List<?> parts
                ? parts.stream().map(part -> multiplied(part, factor)).toList()
                : value;
    }
}
