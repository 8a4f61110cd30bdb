package org.buyergraph.zuora;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.http.HttpSettings;
import org.buyergraph.http.ProtectionSettings;
import org.buyergraph.id.SubscriptionNumber;
import org.buyergraph.invoice.InvoiceItem;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import org.buyergraph.testkit.data.Ids;
import org.buyergraph.testkit.stub.StubRequest;
import org.buyergraph.testkit.stub.StubResponse;
import org.buyergraph.testkit.stub.StubServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** How many rows a lookup reads is a limit of each key, not of all together: twelve times 221 lines are more than 2,079. */
class ZuoraRowCapTest {
    private static final int LINES = 221;

    private final Lines zuora = new Lines();
    private final ZuoraInvoiceItems items = new ZuoraInvoiceItems(ZuoraClient.to(BoundSettings.of(
            zuora.baseUrl(),
            "secret",
            new HttpSettings(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    8,
                    DataSize.ofMegabytes(1),
                    ProtectionSettings.NONE))));

    @AfterEach
    void close() {
        zuora.close();
    }

    @Test
    void whatASubscriptionGetsDoesNotDependOnItsNeighbours() {
        Listing<InvoiceItem> alone = lines(1, 1).get(number(1));
        assertThat(alone.rows()).hasSize(LINES);
        assertThat(alone.truncated()).isFalse();
        assertThat(callsSoFar()).isEqualTo(3);

        Map<SubscriptionNumber, Listing<InvoiceItem>> together = lines(1, 12);
        assertThat(together).hasSize(12).containsEntry(number(1), alone);
        assertThat(together.values()).allMatch(listing -> listing.rows().size() == LINES && !listing.truncated());
        assertThat(callsSoFar()).as("all at once, and each half").isEqualTo(21 + 14 + 14);

        assertThat(lines(1, 1)).containsEntry(number(1), alone);
        assertThat(callsSoFar()).isEqualTo(3);
    }

    @Test
    void nineOfThemFitAndAreReadAtOnce() {
        assertThat(lines(1, 9).values()).allMatch(listing -> listing.rows().size() == LINES);
        assertThat(callsSoFar()).isEqualTo(21);
    }

    private int callsSoFar() {
        int calls = zuora.calls().withoutTokens().size();
        zuora.calls().clear();
        return calls;
    }

    private Map<SubscriptionNumber, Listing<InvoiceItem>> lines(int first, int last) {
        Set<SubscriptionNumber> numbers = IntStream.rangeClosed(first, last)
                .mapToObj(ZuoraRowCapTest::number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return items.ofSubscription(numbers)
                .cast(Reply.Found.class)
                .collectMap(found -> (SubscriptionNumber) found.key(), ZuoraRowCapTest::listing)
                .block();
    }

    @SuppressWarnings("unchecked")
    private static Listing<InvoiceItem> listing(Reply.Found<?, ?> found) {
        return (Listing<InvoiceItem>) found.value();
    }

    private static SubscriptionNumber number(int number) {
        return new SubscriptionNumber("A-S" + number);
    }

    /** Has so many lines for each subscription that is asked for, one after another. */
    private static final class Lines extends StubServer {
        Lines() {
            super("lines", 0);
        }

        @Override
        protected StubResponse answer(StubRequest request) {
            if (request.path().equals(StubZuora.TOKEN_PATH)) {
                return StubResponse.json(200, Map.of("access_token", "any", "expires_in", 3600));
            }
            String filter = request.first("filter[]", "");
            String[] numbers = filter.substring(filter.indexOf('[') + 1, filter.indexOf(']'))
                    .split(",");
            int from = Integer.parseInt(request.first("cursor", "0"));
            int to = Math.min(from + ZuoraClient.PAGE, numbers.length * LINES);
            List<Map<String, Object>> rows = IntStream.range(from, to)
                    .mapToObj(row -> line(numbers[row / LINES], row % LINES))
                    .toList();
            return to < numbers.length * LINES
                    ? StubResponse.json(200, Map.of("data", rows, "nextPage", Integer.toString(to)))
                    : StubResponse.json(200, Map.of("data", rows));
        }

        private static Map<String, Object> line(String subscription, int number) {
            return Map.of(
                    "id",
                    "%32s".formatted(subscription.substring(3) + "a" + number).replace(' ', '0'),
                    "subscriptionNumber",
                    subscription,
                    "chargeAmount",
                    10,
                    "invoice",
                    Map.of("id", "%032d".formatted(1), "accountId", Ids.account(101), "currency", "USD"));
        }
    }
}
