package org.buyergraph.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured of one server in one round; times in microseconds, of a request. */
record Figures(
        double perSecond,
        double processorMicros,
        double p50,
        double p99,
        double residentMegabytes,
        double calls,
        long partial,
        long wrong) {

    /** Of several rounds, figure by figure. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::perSecond),
                median(rounds, Figures::processorMicros),
                median(rounds, Figures::p50),
                median(rounds, Figures::p99),
                median(rounds, Figures::residentMegabytes),
                median(rounds, Figures::calls),
                rounds.stream().mapToLong(Figures::partial).sum(),
                rounds.stream().mapToLong(Figures::wrong).sum());
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
