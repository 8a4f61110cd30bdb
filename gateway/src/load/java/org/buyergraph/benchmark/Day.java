package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * A usual day: ten thousand accounts of which few are asked for often and many seldom, five documents of three clients, answers as old as
 * the defaults let them be, vendors that take their time and fail now and then. A server is asked in one stretch: what it remembers
 * would grow old while others have their turn.
 */
final class Day {
    static final int ACCOUNTS = 10_000;
    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final double FAILURES = 0.01;

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
                        .formatted(ACCOUNTS, LATENCY.toMillis(), FAILURES * 100));
        Expected expected = new Expected();
        vendors.behave(LATENCY, FAILURES);
        for (Contender server : servers) {
            Supplier<Ask> visitors = new Visitors(scenarios);
            measuring.of(server, visitors, options.warmUp(), expected);
            server.holdToOneCore();
            table.add(
                    server.name(),
                    measuring.of(server, visitors, options.round().multipliedBy(options.rounds()), expected));
        }
        vendors.behave(Duration.ZERO, 0);
        expected.tellFirstWrong();
        return table;
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
