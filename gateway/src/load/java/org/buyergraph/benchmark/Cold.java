package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.benchmark.Table.Column;

/** Accounts that no server knows yet: one after the other, and many who ask for the same one at once. */
final class Cold {
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int A_ROUND = 40;
    private static final int AT_ONCE = 200;
    private static final int TO_WARM_UP = 400;

    private final Options options;
    private final FastVendors vendors;
    private final Scenarios scenarios;
    /** No other scenario comes this far. */
    private int next = Day.ACCOUNTS;

    Cold(Options options, FastVendors vendors, Scenarios scenarios) {
        this.options = options;
        this.vendors = vendors;
        this.scenarios = scenarios;
    }

    /** What is left of a request's time while no vendor is busy with it is the server's own. */
    Table oneByOne(List<Contender> servers) {
        Table table = new Table(
                "cold: an account that is not known yet, one after the other, vendors at %d ms"
                        .formatted(LATENCY.toMillis()),
                Column.compared("p50 ms", "%.1f"),
                Column.of("p99 ms", "%.1f"),
                Column.of("own time, p50 ms", "%.2f"),
                Column.of("calls/request", "%.2f"),
                Column.of("partial", "%.0f"),
                Column.of("wrong", "%.0f"));
        vendors.behave(LATENCY, 0);
        Expected expected = new Expected();
        int first = takeAccounts(TO_WARM_UP);
        servers.forEach(server -> warmUp(server, first, expected));
        servers.forEach(Contender::holdToOneCore);
        for (int round = 0; round < options.rounds(); round++) {
            int from = takeAccounts(A_ROUND);
            servers.forEach(server -> table.add(server.name(), oneByOne(server, from, expected)));
        }
        vendors.behave(Duration.ZERO, 0);
        expected.tellFirstWrong();
        return table;
    }

    private void warmUp(Contender server, int first, Expected expected) {
        AtomicInteger account = new AtomicInteger(first);
        new Client(server.port(), 8).ask(() -> scenarios.page(account.getAndIncrement()), TO_WARM_UP, expected::judge);
    }

    private double[] oneByOne(Contender server, int from, Expected expected) {
        AtomicInteger account = new AtomicInteger(from);
        Latencies whole = new Latencies();
        Latencies own = new Latencies();
        long[] verdicts = new long[Expected.Verdict.values().length];
        Calls calls = vendors.calls();
        calls.keepTimes();
        long before = calls.count();
        new Client(server.port(), 1).ask(() -> scenarios.page(account.getAndIncrement()), A_ROUND, received -> {
            whole.add(received.took());
            own.add(received.took() - calls.busy(received.sentAt(), received.receivedAt()));
            verdicts[expected.judge(received).ordinal()]++;
        });
        return new double[] {
            whole.within(0.5) / 1e3,
            whole.within(0.99) / 1e3,
            own.within(0.5) / 1e3,
            (double) (calls.count() - before) / A_ROUND,
            verdicts[Expected.Verdict.PARTIAL.ordinal()],
            verdicts[Expected.Verdict.WRONG.ordinal()]
        };
    }

    Table burst(List<Contender> servers) {
        Table table = new Table(
                "burst: %d at once for one account that is not known yet, vendors at %d ms"
                        .formatted(AT_ONCE, LATENCY.toMillis()),
                Column.compared("last answer ms", "%.0f"),
                Column.of("p50 ms", "%.0f"),
                Column.of("calls in all", "%.0f"),
                Column.of("partial", "%.0f"),
                Column.of("wrong", "%.0f"));
        vendors.behave(LATENCY, 0);
        Expected expected = new Expected();
        for (int round = 0; round <= options.rounds(); round++) {
            int account = takeAccounts(1);
            for (Contender server : servers) {
                double[] figures = burst(server, account, expected);
                if (round > 0) { // the first one opens connections and warms up
                    table.add(server.name(), figures);
                }
            }
        }
        vendors.behave(Duration.ZERO, 0);
        expected.tellFirstWrong();
        return table;
    }

    private double[] burst(Contender server, int account, Expected expected) {
        Latencies all = new Latencies();
        long[] verdicts = new long[Expected.Verdict.values().length];
        long before = vendors.calls().count();
        Ask ask = scenarios.page(account);
        new Client(server.port(), AT_ONCE).ask(() -> ask, AT_ONCE, received -> {
            all.add(received.took());
            verdicts[expected.judge(received).ordinal()]++;
        });
        return new double[] {
            all.within(1) / 1e3,
            all.within(0.5) / 1e3,
            vendors.calls().count() - before,
            verdicts[Expected.Verdict.PARTIAL.ordinal()],
            verdicts[Expected.Verdict.WRONG.ordinal()]
        };
    }

    private int takeAccounts(int count) {
        int first = next;
        next += count;
        return first;
    }
}
