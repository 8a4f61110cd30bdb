package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.buyergraph.benchmark.Expected.Verdict;
import org.buyergraph.benchmark.Table.Column;

/** Asks one server for a while, and reads what that took. */
final class Measuring {
    static final int CONNECTIONS = 32;
    /** Where calls of a request are among the figures. */
    static final int CALLS = 5;

    private final Calls calls;

    Measuring(Calls calls) {
        this.calls = calls;
    }

    private static final Column[] COLUMNS = {
        Column.compared("requests/s", "%,.0f"),
        Column.compared("CPU µs", "%,.0f"),
        Column.of("p50 ms", "%.2f"),
        Column.of("p99 ms", "%.2f"),
        Column.of("RSS MB", "%.0f"),
        Column.of("calls/request", "%.3f"),
        Column.of("without a call, at least %", "%.1f"),
        Column.of("partial", "%.0f"),
        Column.of("wrong", "%.0f")
    };

    static Table table(String title, Column... more) {
        return new Table(
                title,
                Stream.concat(Arrays.stream(COLUMNS), Arrays.stream(more)).toArray(Column[]::new));
    }

    /** In the order of the columns. */
    double[] of(Contender server, Supplier<Ask> next, Duration time, Expected expected) {
        Latencies latencies = new Latencies();
        Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
        long callsBefore = calls.count();
        Duration before = server.processorTime();
        long start = System.nanoTime();
        new Client(server.port(), CONNECTIONS).ask(next, time, received -> {
            latencies.add(received.took());
            verdicts.merge(expected.judge(received), 1L, Long::sum);
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = server.processorTime().minus(before).toNanos() / 1e3;
        int count = latencies.count();
        double callsOfARequest = (double) (calls.count() - callsBefore) / count;
        return new double[] {
            count / seconds,
            processor / count,
            latencies.within(0.5) / 1e3,
            latencies.within(0.99) / 1e3,
            server.residentMegabytes(),
            callsOfARequest,
            100 * Math.max(0, 1 - callsOfARequest),
            verdicts.getOrDefault(Verdict.PARTIAL, 0L),
            verdicts.getOrDefault(Verdict.WRONG, 0L)
        };
    }
}
