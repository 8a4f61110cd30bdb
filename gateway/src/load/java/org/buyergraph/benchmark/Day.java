package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.buyergraph.benchmark.Table.Column;

/**
 * A usual day: ten thousand accounts of which few are asked for often and many seldom, five documents of three clients, answers as old as
 * the defaults let them be, vendors that take their time and fail now and then. A server is asked in one stretch: what it remembers
 * would grow old while others have their turn.
 */
final class Day {
    static final int ACCOUNTS = 10_000;
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final double FAILURES = 0.01;
    /** No other scenario comes this far. */
    private static final int UNKNOWN = 60_000;

    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(5);

    private final Options options;
    private final Measuring measuring;
    private final FastVendors vendors;
    private final Scenarios scenarios;

    Day(Options options, Measuring measuring, FastVendors vendors, Scenarios scenarios) {
        this.options = options;
        this.measuring = measuring;
        this.vendors = vendors;
        this.scenarios = scenarios;
    }

    Table run(List<Contender> servers) {
        Table table = Measuring.table(
                "day: %,d accounts, few of them often, five documents, vendors at %d ms with %.0f %% failures"
                        .formatted(ACCOUNTS, LATENCY.toMillis(), FAILURES * 100),
                Column.of("calls saved %", "%.1f"));
        Expected expected = new Expected();
        double unsaved = callsOfUnknown(servers.get(0), expected);
        vendors.behave(LATENCY, FAILURES);
        for (Contender server : servers) {
            Supplier<Ask> visitors = new Visitors(scenarios);
            new Client(server.port(), Measuring.CONNECTIONS)
                    .ask(visitors, options.visits(), LONGEST_WARM_UP, expected::judge);
            server.holdToOneCore();
            double[] figures = measuring.of(server, visitors, MEASURED, expected);
            table.add(server.name(), with(100 * (1 - figures[Measuring.CALLS] / unsaved), figures));
        }
        vendors.behave(Duration.ZERO, 0);
        expected.tellFirstWrong();
        return table;
    }

    private static double[] with(double last, double[] figures) {
        double[] all = Arrays.copyOf(figures, figures.length + 1);
        all[figures.length] = last;
        return all;
    }

    /** How many calls a request makes, over all documents as often as they are asked for, where nothing is remembered. */
    private double callsOfUnknown(Contender server, Expected expected) {
        int requests = 300;
        AtomicInteger account = new AtomicInteger(UNKNOWN);
        long before = vendors.calls().count();
        new Client(server.port(), 1)
                .ask(
                        () -> scenarios.visit(account.getAndIncrement(), account.get() * 7 % 100),
                        requests,
                        expected::judge);
        return (double) (vendors.calls().count() - before) / requests;
    }

    /** The same ones, in the same order, at each server. */
    private static final class Visitors implements Supplier<Ask> {
        private final SplittableRandom chance = new SplittableRandom(12);
        private final double[] upTo = new double[ACCOUNTS];
        private final Scenarios scenarios;

        Visitors(Scenarios scenarios) {
            this.scenarios = scenarios;
            double sum = 0;
            for (int i = 0; i < ACCOUNTS; i++) {
                sum += 1.0 / (i + 1); // Zipf: the n-th most wanted is wanted a n-th as often as the first
                upTo[i] = sum;
            }
        }

        @Override
        public Ask get() {
            double wanted = chance.nextDouble() * upTo[ACCOUNTS - 1];
            int rank = Arrays.binarySearch(upTo, wanted);
            int account = rank < 0 ? Math.min(-rank - 1, ACCOUNTS - 1) : rank;
            return scenarios.visit(account, chance.nextInt(100));
        }
    }
}
