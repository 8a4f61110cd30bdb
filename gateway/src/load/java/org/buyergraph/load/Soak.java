package org.buyergraph.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.buyergraph.demo.DemoConfiguration;
import org.buyergraph.demo.DemoIssuer;
import org.buyergraph.demo.SimulatedVendors;
import org.buyergraph.gateway.GatewayApplication;
import org.buyergraph.load.Expectations.Verdict;
import org.buyergraph.memory.RememberingMemory;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Vitals;
import org.buyergraph.testkit.data.SampleAccount;
import org.buyergraph.testkit.stub.StubServer;
import org.buyergraph.testkit.stub.Switch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two minutes in the life of a gateway, at half of what it can bear: for one of them sales fails three times in ten and GitLab.com
 * is ten times slower. Ends with what was promised and what was seen, and with an exit code that tells whether that is the same.
 */
final class Soak {
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMillis(250);
    private static final Duration USUAL = Duration.ofMillis(20);
    private static final Duration BAD_TIMES = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final long HEAP_MAY_GROW = 16L * 1024 * 1024;

    /** Old after a moment, so that vendors are asked all the time, and never served once it is. */
    private static final String MOMENT = "250ms";

    private static final List<String> QUESTIONS = List.of(
            "account-by-number",
            "account",
            "subscriptions-of-account",
            "crm-account",
            "namespace",
            "customers-of-account");

    private final SimulatedVendors vendors = SimulatedVendors.start();
    private final ConfigurableApplicationContext gateway;
    private final Crowd crowd;
    private final Promises promises = new Promises();

    private Soak() {
        vendors.servers().forEach(this::usual);
        this.gateway =
                SpringApplication.run(new Class<?>[] {GatewayApplication.class, DemoConfiguration.class}, settings());
        String address = "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port") + "/graphql";
        this.crowd =
                new Crowd(address, gateway.getBean(DemoIssuer.class).token("support"), queries(), new Expectations());
    }

    public static void main(String[] arguments) {
        boolean kept = new Soak().run();
        System.exit(kept ? 0 : 1);
    }

    private boolean run() {
        crowd.capacity(32, Duration.ofSeconds(20)); // warms up; nothing is expected of it yet
        crowd.learn();
        double capacity = crowd.capacity(32, Duration.ofSeconds(10));
        double pace = capacity / 2;
        Tally bad = new Tally((int) (pace * BAD_TIMES.toSeconds()) + 1);
        long heapBefore = heap();

        badTimes();
        crowd.ask(pace, BAD_TIMES, bad);
        vendors.servers().forEach(this::usual);

        // The doors that are closed open while somebody asks.
        crowd.ask(pace, RECOVERY, new Tally(0));
        Tally after = new Tally((int) (pace * 5) + 1);
        crowd.ask(pace, Duration.ofSeconds(5), after);
        crowd.learn();
        judge(capacity, pace, bad, after, heapBefore, heap());
        gateway.close();
        vendors.close();
        return promises.kept();
    }

    private void badTimes() {
        vendors.salesforce().switches().add(Switch.onEverything().status(503).probability(0.3));
        vendors.gitlab().switches().clear();
        vendors.gitlab().switches().add(Switch.onEverything().latency(USUAL.multipliedBy(10)));
    }

    private void judge(double capacity, double pace, Tally bad, Tally after, long heapBefore, long heapAfter) {
        promises.tell("capacity, requests a second", "%.0f".formatted(capacity));
        promises.tell("pace of the minute, requests a second", "%.0f".formatted(pace));
        promises.tell("requests of the minute", bad.count());
        promises.tell("  answered whole", bad.count(Verdict.WHOLE));
        promises.tell("  answered in part, and told so", bad.count(Verdict.PART));
        promises.check("  wrong answers", bad.count(Verdict.WRONG), bad.count(Verdict.WRONG) == 0, "none");
        if (bad.firstWrong() != null) {
            promises.tell("  the first of them", bad.firstWrong());
        }
        promises.tell("p50, ms", bad.within(0.5).toMillis());
        promises.tell("p99, ms", bad.within(0.99).toMillis());
        Duration last = bad.within(0.999);
        Duration bound = DEADLINE.plus(GRACE);
        promises.check("p99.9, ms", last.toMillis(), last.compareTo(bound) <= 0, "at most " + bound.toMillis());
        promises.tell("longest, ms", bad.within(1).toMillis());
        promises.tell("heap before, MB", heapBefore >> 20);
        promises.check("heap after, MB", heapAfter >> 20, heapAfter - heapBefore < HEAP_MAY_GROW, "at most 16 more");
        long underWay = callsUnderWay();
        promises.check("permits and flights in use afterwards", underWay, underWay == 0, "none");
        List<String> closed = breakers();
        promises.check("breakers open afterwards", closed, closed.isEmpty(), "none");
        promises.check(
                "answers afterwards that are not whole",
                after.count() - after.count(Verdict.WHOLE),
                after.count() == after.count(Verdict.WHOLE),
                "none");
        promises.print();
    }

    private long callsUnderWay() {
        return gateway.getBean(RememberingMemory.class).callsUnderWay()
                + vitals().stream().mapToInt(Vitals::callsUnderWay).sum();
    }

    private List<String> breakers() {
        return vitals().stream()
                .filter(vitals -> !vitals.breaker().equals("CLOSED"))
                .map(vitals -> vitals.backend().name())
                .toList();
    }

    private List<Vitals> vitals() {
        List<Vitals> all = new ArrayList<>();
        gateway.getBeanProvider(Connector.class).forEach(connector -> all.add(connector.vitals()));
        return all;
    }

    private void usual(StubServer server) {
        server.switches().clear();
        server.calls().clear();
        server.switches().add(Switch.onEverything().latency(USUAL));
    }

    /** What is used, with nothing left over from those who asked before. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private String[] settings() {
        Map<String, String> settings = new LinkedHashMap<>(vendors.settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("management.server.port", "0");
        settings.put("management.server.address", "127.0.0.1");
        settings.put("gateway.facts.deadline", DEADLINE.toMillis() + "ms");
        settings.put("gateway.quota.reserve.support", "0"); // it asks more in a minute than the vendors' quotas allow
        settings.put("logging.level.org.buyergraph", "warn");
        settings.put("logging.level.audit", "warn");
        // One viewer asks for everybody here.
        for (String limit : List.of("per-second", "burst", "under-way")) {
            settings.put("gateway.rate.support." + limit, "100000");
        }
        for (String question : QUESTIONS) {
            for (String age : List.of("fresh", "refresh", "stale")) {
                settings.put("gateway.memory.questions." + question + "." + age, MOMENT);
            }
        }
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private List<String> queries() {
        JsonMapper mapper = new JsonMapper();
        return vendors.data().accounts().stream()
                .map(SampleAccount::number)
                .map("""
                        { account(by: {number: "%s"}) { name balance { amount } crm { owner segment } people { name }
                            subscriptions(first: 5) { nodes { number status namespace { path planCode } } } } }"""::formatted)
                .map(query -> mapper.writeValueAsString(Map.of("query", query)))
                .toList();
    }
}
