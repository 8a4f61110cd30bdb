package org.buyergraph.zuora;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;

/** Works the switches of orders by hand: {@code PUT /stub-orders?decline=1&followMillis=5000}, {@code DELETE /stub-orders}. */
final class StubOrderControl {

    static final String PATH = "/stub-orders";

    private final OrderSwitches switches;
    private final Runnable follow;
    private final Map<String, LongConsumer> settings;

    StubOrderControl(OrderSwitches switches, Runnable follow) {
        this.switches = switches;
        this.follow = follow;
        this.settings = Map.of(
                "lock", times -> switches.lock((int) times),
                "lockMillis", millis -> switches.lock(Duration.ofMillis(millis)),
                "decline", times -> switches.decline((int) times),
                "slowMillis", millis -> switches.slow(Duration.ofMillis(millis)),
                "followMillis", millis -> switches.followAfter(Duration.ofMillis(millis)));
    }

    StubResponse answer(StubRequest request) {
        return switch (request.method()) {
            case "PUT" -> set(request);
            case "POST" -> done(follow);
            case "DELETE" -> done(switches::clear);
            default -> told(200);
        };
    }

    private StubResponse set(StubRequest request) {
        if (!settings.keySet().containsAll(request.query().keySet())) {
            return told(400);
        }
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            for (String value : parameter.getValue()) {
                if (!value.matches("[0-9]{1,9}")) {
                    return told(400);
                }
                settings.get(parameter.getKey()).accept(Long.parseLong(value));
            }
        }
        return StubResponse.empty(204);
    }

    private static StubResponse done(Runnable what) {
        what.run();
        return StubResponse.empty(204);
    }

    private StubResponse told(int status) {
        return StubResponse.json(
                status,
                Map.of(
                        "message",
                        "PUT numbers, POST to let the others follow, DELETE to clear",
                        "numbers",
                        settings.keySet().stream().sorted().toList()));
    }
}
