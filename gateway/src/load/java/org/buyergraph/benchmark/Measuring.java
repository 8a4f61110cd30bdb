package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.buyergraph.benchmark.Expected.Verdict;

/** Asks one server for a while, and reads what that took. */
final class Measuring {
    static final int CONNECTIONS = 32;

    private final Calls calls;

    Measuring(Calls calls) {
        this.calls = calls;
    }

    Figures of(Contender server, Supplier<Ask> next, Duration time, Expected expected) {
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
        return new Figures(
                count / seconds,
                processor / count,
                latencies.within(0.5),
                latencies.within(0.99),
                server.residentMegabytes(),
                (double) (calls.count() - callsBefore) / count,
                verdicts.getOrDefault(Verdict.PARTIAL, 0L),
                verdicts.getOrDefault(Verdict.WRONG, 0L));
    }
}
