package org.buyergraph.benchmark;

import java.time.Duration;
import org.buyergraph.benchmark.Table.Column;

/** From the start of a process to its first right answer, and how fast it is soon after. */
final class Start {
    private static final int SECONDS = 20;
    private static final int SOON = 10;
    private static final int AT_THE_END = 4;

    private final Scenario scenario;
    private final Table table = new Table(
            "start: until the first right answer, then asked without a pause",
            Column.compared("first answer s", "%.2f"),
            Column.of("requests/s after 10 s", "%,.0f"),
            Column.of("requests/s after 20 s", "%,.0f"),
            Column.of("share", "%.2f"));

    Start(Scenario scenario) {
        this.scenario = scenario;
    }

    Table table() {
        return table;
    }

    /** Nobody else is running. */
    void watch(Contender server) {
        Duration first = server.firstAnswer(scenario.asks().get(0));
        long start = System.nanoTime();
        long[] answered = new long[SECONDS + 10];
        new Client(server.port(), 32).ask(scenario.inTurn(), Duration.ofSeconds(SECONDS), received -> {
            int second = (int) ((received.receivedAt() - start) / 1_000_000_000);
            answered[Math.min(second, answered.length - 1)]++;
        });
        double soon = rate(answered, SOON - 1, SOON + 1);
        double end = rate(answered, SECONDS - AT_THE_END, SECONDS);
        table.add(server.name(), first.toMillis() / 1e3, soon, end, soon / end);
    }

    private static double rate(long[] answered, int from, int until) {
        long sum = 0;
        for (int second = from; second < until; second++) {
            sum += answered[second];
        }
        return (double) sum / (until - from);
    }
}
