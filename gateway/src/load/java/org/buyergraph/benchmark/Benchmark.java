package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;

/** The gateway beside others, on the same vendors, in one run of at most twelve minutes. */
public final class Benchmark {
    private static final Duration LONGEST = Duration.ofMinutes(12);

    private final Options options;
    private final List<Contender> running = new ArrayList<>();
    private final List<Results> results = new ArrayList<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Cores.leaveTheFirst();
        Benchmark benchmark = new Benchmark(Options.ofThisRun());
        benchmark.endInTime();
        Runtime.getRuntime().addShutdownHook(new Thread(benchmark::stop));
        benchmark.run();
        System.exit(0);
    }

    private void endInTime() {
        new Timer("end", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                System.out.println(
                                        "The time is over: fewer rounds or seconds, or fewer scenarios, fit in.");
                                System.exit(1);
                            }
                        },
                        LONGEST.toMillis());
    }

    private void run() throws IOException {
        Files.createDirectories(options.output());
        Path logs = Files.createTempDirectory(options.output(), "logs-");
        Path keys = options.output().toAbsolutePath().resolve("keys.json");
        Issuer issuer = new Issuer();
        issuer.publish(keys);
        Scenarios scenarios = new Scenarios(options.home(), issuer);
        try (FastVendors vendors = new FastVendors()) {
            Contenders contenders = new Contenders(options, vendors, keys, logs);
            known(scenarios, contenders, new Measuring(vendors.calls()));
        }
        Report.of(results).write(options.output());
    }

    private void known(Scenarios scenarios, Contenders contenders, Measuring measuring) {
        List<Scenario> chosen =
                List.of(scenarios.repeat(), scenarios.warm(1000), scenarios.trivial(), scenarios.fifty()).stream()
                        .filter(scenario -> options.scenarios().contains(scenario.name()))
                        .toList();
        if (chosen.isEmpty()) {
            return;
        }
        running.addAll(contenders.gateways(true));
        running.addAll(contenders.peers(Duration.ofHours(1)));
        running.add(contenders.bare());
        running.forEach(server -> server.firstAnswer(scenarios.page(0)));
        chosen.forEach(scenario -> results.add(told(new Known(options, measuring).run(scenario, running))));
        stop();
    }

    private static Results told(Results seen) {
        System.out.println("\n" + seen.table());
        return seen;
    }

    private synchronized void stop() {
        running.forEach(Contender::close);
        running.clear();
    }
}
