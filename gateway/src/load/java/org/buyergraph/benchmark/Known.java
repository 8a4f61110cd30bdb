package org.buyergraph.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The scenarios in which all is in memory: everybody is asked everything once, warmed alike, then measured in turn. */
final class Known {
    /** A stub's first answers may take longer than a request's deadline. */
    private static final int ATTEMPTS = 5;

    private final Options options;
    private final Measuring measuring;

    Known(Options options, Measuring measuring) {
        this.options = options;
        this.measuring = measuring;
    }

    /** Tells each scenario as soon as it is over. */
    void run(List<Scenario> scenarios, List<Contender> servers, Consumer<Table> tell) {
        Map<Scenario, Expected> expected = new LinkedHashMap<>();
        scenarios.forEach(scenario -> expected.put(scenario, new Expected()));
        Duration share = options.warmUp().dividedBy(scenarios.size());
        expected.forEach((scenario, answers) -> {
            servers.forEach(server -> learn(scenario, server, answers));
            ask(scenario, share, servers, answers);
        });
        servers.forEach(Contender::holdToOneCore);
        expected.forEach((scenario, answers) -> tell.accept(measure(scenario, servers, answers)));
    }

    private Table measure(Scenario scenario, List<Contender> servers, Expected expected) {
        Table table = Measuring.table(scenario.name() + ": " + scenario.title());
        servers.forEach(server -> learn(scenario, server, expected)); // rights have grown old since
        for (int round = 0; round < options.rounds(); round++) {
            for (Contender server : servers) {
                table.add(server.name(), measuring.of(server, asks(scenario, server), options.round(), expected));
            }
        }
        expected.tellFirstWrong();
        return table;
    }

    private void ask(Scenario scenario, Duration time, List<Contender> servers, Expected expected) {
        servers.forEach(server -> measuring.of(server, asks(scenario, server), time, expected));
    }

    /** The bare server is taught what the first one answered. */
    private static void learn(Scenario scenario, Contender server, Expected expected) {
        if (server.name().equals(Contenders.BARE)) {
            for (Ask ask : scenario.asks()) {
                String path = BareServer.path(scenario.name(), ask.number());
                BareServer.teach(server.port(), path, expected.answer(ask.number()));
            }
            return;
        }
        List<Ask> left = scenario.asks();
        for (int i = 0; i < ATTEMPTS && !left.isEmpty(); i++) {
            left = notRight(left, server, expected);
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("%s answers %d of %d requests of %s in part or otherwise than the first. %s"
                    .formatted(
                            server.name(),
                            left.size(),
                            scenario.asks().size(),
                            scenario.name(),
                            expected.firstWrong()));
        }
    }

    private static List<Ask> notRight(List<Ask> asks, Contender server, Expected expected) {
        List<Ask> left = new ArrayList<>();
        new Client(server.port(), 4).ask(asks.iterator()::next, asks.size(), received -> {
            if (expected.judge(received) != Expected.Verdict.RIGHT) {
                left.add(received.ask());
            }
        });
        return left;
    }

    private static Supplier<Ask> asks(Scenario scenario, Contender server) {
        if (!server.name().equals(Contenders.BARE)) {
            return scenario.inTurn();
        }
        List<Ask> bare = new ArrayList<>();
        scenario.asks().forEach(ask -> bare.add(ask.at(BareServer.path(scenario.name(), ask.number()))));
        return new Scenario(scenario.name(), scenario.title(), bare).inTurn();
    }
}
