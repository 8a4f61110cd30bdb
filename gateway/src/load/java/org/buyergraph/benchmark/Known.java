package org.buyergraph.benchmark;

import java.util.ArrayList;
import java.util.List;
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

    Results run(Scenario scenario, List<Contender> servers) {
        Expected expected = new Expected();
        for (Contender server : servers) {
            learn(scenario, server, expected);
        }
        for (Contender server : servers) {
            measuring.of(server, asks(scenario, server), options.warmUp(), expected);
        }
        Results results = new Results(scenario.name() + ": " + scenario.title());
        for (int round = 0; round < options.rounds(); round++) {
            for (Contender server : servers) {
                results.add(server.name(), measuring.of(server, asks(scenario, server), options.round(), expected));
            }
        }
        if (expected.firstWrong() != null) {
            System.out.println(expected.firstWrong());
        }
        return results;
    }

    /** The bare server is taught what the first one answered. */
    private static void learn(Scenario scenario, Contender server, Expected expected) {
        if (server.name().equals(Contenders.BARE)) {
            scenario.asks()
                    .forEach(ask -> BareServer.teach(server.port(), ask.number(), expected.answer(ask.number())));
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
        scenario.asks().forEach(ask -> bare.add(ask.at(BareServer.path(ask.number()))));
        return new Scenario(scenario.name(), scenario.title(), bare).inTurn();
    }
}
