package org.buyergraph.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured in one scenario, round by round. */
final class Results {
    private final String title;
    private final Map<String, List<Figures>> rounds = new LinkedHashMap<>();

    Results(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    void add(String server, Figures figures) {
        rounds.computeIfAbsent(server, any -> new ArrayList<>()).add(figures);
    }

    Map<String, Figures> medians() {
        Map<String, Figures> medians = new LinkedHashMap<>();
        rounds.forEach((server, figures) -> medians.put(server, Figures.median(figures)));
        return medians;
    }

    /** The first column of ratios is of requests a second, the other one of processor time: above 1 the first server is ahead. */
    String table() {
        StringBuilder table = new StringBuilder("### " + title + "\n\n"
                + "| | requests/s | CPU µs | p50 ms | p99 ms | RSS MB | calls/request | partial | wrong | the first's requests/s | the first's CPU |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|\n");
        Map<String, Figures> medians = medians();
        Figures first = medians.values().iterator().next();
        medians.forEach((server, seen) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f | %.0f | %.2f | %d | %d | × %.2f | × %.2f |%n",
                server,
                seen.perSecond(),
                seen.processorMicros(),
                seen.p50() / 1e3,
                seen.p99() / 1e3,
                seen.residentMegabytes(),
                seen.calls(),
                seen.partial(),
                seen.wrong(),
                first.perSecond() / seen.perSecond(),
                first.processorMicros() / seen.processorMicros())));
        return table.toString();
    }
}
