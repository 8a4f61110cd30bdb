package org.buyergraph.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The gateway beside others, on the same vendors, in one run of at most twelve minutes. */
public final class Benchmark {
    private static final Duration LONGEST = Duration.ofMinutes(12);

    private final Options options;
    private final List<Contender> running = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Cores.leaveTheFirst();
        Options options = Options.ofThisRun();
        Peers.install(options);
        Benchmark benchmark = new Benchmark(options);
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
                                reportWhatThereIs();
                                System.exit(1);
                            }
                        },
                        LONGEST.toMillis());
    }

    private void reportWhatThereIs() {
        try {
            report();
        } catch (IOException failure) {
            System.out.println("It could not be written down: " + failure.getMessage());
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(options.output());
        Path logs = Files.createTempDirectory(options.output(), "logs-");
        Path keys = options.output().toAbsolutePath().resolve("keys.json");
        Issuer issuer = new Issuer();
        issuer.publish(keys);
        Scenarios scenarios = new Scenarios(options.home(), issuer);
        try (FastVendors vendors = new FastVendors()) {
            start(scenarios, new Contenders(options, vendors, keys, logs, Cores::onTheFirst));
            Contenders contenders = new Contenders(options, vendors, keys, logs, Cores::onAll);
            known(scenarios, contenders, new Measuring(vendors.calls()));
            asShipped(scenarios, contenders, vendors);
        }
        report();
    }

    private void known(Scenarios scenarios, Contenders contenders, Measuring measuring) {
        List<Scenario> chosen =
                List.of(scenarios.repeat(), scenarios.warm(1000), scenarios.trivial(), scenarios.fifty()).stream()
                        .filter(scenario -> options.scenarios().contains(scenario.name()))
                        .toList();
        if (chosen.isEmpty()) {
            return;
        }
        contenders.all(true).forEach(server -> start(server, scenarios));
        start(contenders::factsOnly, scenarios);
        start(contenders::bare, scenarios);
        new Known(options, measuring).run(chosen, List.copyOf(running), this::tell);
        stop();
    }

    /** Answers are remembered for as long as the defaults say. */
    private void asShipped(Scenarios scenarios, Contenders contenders, FastVendors vendors) {
        if (Stream.of("day", "cold", "burst").noneMatch(options.scenarios()::contains)) {
            return;
        }
        contenders.all(false).forEach(server -> start(server, scenarios));
        Cold cold = new Cold(options, vendors, scenarios);
        if (options.scenarios().contains("day")) {
            tell(new Day(options, new Measuring(vendors.calls()), vendors, scenarios).run(running));
        }
        if (options.scenarios().contains("cold")) {
            tell(cold.oneByOne(running));
        }
        if (options.scenarios().contains("burst")) {
            tell(cold.burst(running));
        }
        stop();
    }

    private void start(Scenarios scenarios, Contenders contenders) throws IOException, InterruptedException {
        if (!options.scenarios().contains("start")) {
            return;
        }
        Start start = new Start(scenarios.warm(60));
        List<Supplier<Contender>> servers = contenders.all(true);
        servers.add(1, contenders.archived());
        for (Supplier<Contender> server : servers) {
            running.add(server.get());
            start.watch(running.get(0));
            stop();
        }
        tell(start.table());
    }

    /** One after the other: a start takes all of the core. */
    private void start(Supplier<Contender> server, Scenarios scenarios) {
        Contender started = server.get();
        running.add(started);
        started.firstAnswer(scenarios.page(0));
    }

    private synchronized void tell(Table table) {
        System.out.println("\n" + table.markdown());
        tables.add(table);
    }

    private synchronized void report() throws IOException {
        new Report(tables).write(options.output());
    }

    private synchronized void stop() {
        running.forEach(Contender::close);
        running.clear();
    }
}
