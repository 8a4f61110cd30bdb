package org.buyergraph.gateway.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.buyergraph.gateway.testing.RunningGateway;
import org.buyergraph.testkit.SuiteSize;
import org.buyergraph.testkit.data.SampleOrder;
import org.buyergraph.testkit.stub.Switch;
import org.buyergraph.testkit.stub.Switch.Broken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever goes wrong on the way, and however often and by however many it is sent: one intent is one order, or none where it was refused. */
class OneOrderIT extends RunningGateway {
    private static final String SEATS = "A-S00000101";
    private static final String ORDERS = "/v1/orders";
    private static final String ANY_ORDER = "/v1/orders/O-BG-.*";
    private static final int MOST_ASKS = 8;

    private final Actor customer =
            new Actor("customer-700101", (document, variables) -> ask("customer-700101", document, variables));

    /** What happens to the order or to its answer, or to who looks for it. */
    private static final List<Switch> MISHAPS = List.of(
            Switch.on(ORDERS).status(500),
            Switch.on(ORDERS).status(504),
            Switch.on(ORDERS).status(429).retryAfter(1),
            Switch.on(ORDERS).resetting(),
            Switch.on(ORDERS).resetting().afterwards(),
            Switch.on(ORDERS).status(504).afterwards(),
            Switch.on(ORDERS).broken(Broken.TRUNCATED_JSON).afterwards(),
            Switch.on(ORDERS).broken(Broken.HTML).afterwards(),
            Switch.on(ORDERS).broken(Broken.CLOSED),
            Switch.on(ANY_ORDER).status(503),
            Switch.on(ANY_ORDER).resetting());

    @Test
    void oneIntentIsOneOrder() {
        Random random = new Random(20261128);
        int done = 0;
        int refused = 0;
        for (int run = 0; run < SuiteSize.cases(15, 150); run++) {
            startAfresh();
            boolean declined = random.nextInt(6) == 0;
            String end = settle(random, declined);
            List<String> orders = orders();

            assertThat(end).as("run " + run).isIn("DONE", "REFUSED");
            assertThat(orders).as("run " + run + " ended " + end).hasSize(end.equals("DONE") ? 1 : 0);
            done += orders.size();
            refused += 1 - orders.size();
        }
        assertThat(done).isPositive();
        System.out.printf("Intents that became one order: %d, that were refused and became none: %d%n", done, refused);
    }

    private String settle(Random random, boolean declined) {
        JsonNode preview = customer.previewSeats(SEATS, 1 + random.nextInt(20));
        String token = preview.path("token").asString();
        if (declined) {
            VENDORS.zuora().orders().decline(1);
        }
        int mishaps = random.nextInt(3);
        for (int i = 0; i < mishaps; i++) {
            Switch mishap = MISHAPS.get(random.nextInt(MISHAPS.size()));
            VENDORS.zuora().switches().add(mishap.times(1 + random.nextInt(2)));
        }
        int clients = 1 + random.nextInt(3);
        List<CompletableFuture<JsonNode>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> customer.commit(token)))
                .limit(clients)
                .toList();
        List<JsonNode> told = sent.stream().map(CompletableFuture::join).toList();
        return told.stream()
                .map(OneOrderIT::end)
                .filter(Set.of("DONE", "REFUSED")::contains)
                .findFirst()
                .orElseGet(() -> askOn(token));
    }

    /** Refusals that say that nothing was sent, or that nothing is known, are no end. */
    private static String end(JsonNode outcome) {
        return Actor.code(outcome).equals("NOT_SENT")
                ? "OPEN"
                : outcome.path("status").asString();
    }

    private String askOn(String token) {
        for (int i = 0; i < MOST_ASKS; i++) {
            String end = end(customer.commit(token));
            if (Set.of("DONE", "REFUSED").contains(end)) {
                return end;
            }
        }
        return "OPEN";
    }

    private static List<String> orders() {
        return VENDORS.data().orders().stream()
                .map(SampleOrder::number)
                .filter(number -> number.startsWith("O-BG-"))
                .toList();
    }
}
