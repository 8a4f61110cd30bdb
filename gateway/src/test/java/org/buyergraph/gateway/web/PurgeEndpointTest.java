package org.buyergraph.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.Answers;
import org.buyergraph.memory.Forgetting;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import reactor.core.publisher.Flux;

/** How often we can be made to forget, and by whose keys. */
class PurgeEndpointTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final CountingMemory memory = new CountingMemory();
    private final AtomicLong now = new AtomicLong();

    @Test
    void whatCostsEverybodyIsLimitedAndAccountsHaveALimitOfTheirOwn() {
        PurgeEndpoint endpoint = endpoint(new PurgeProperties(Map.of(), 3, 2));

        assertThat(statuses(endpoint, 5, "backends", "one")).containsExactly(200, 200, 429, 429, 429);
        assertThat(statuses(endpoint, 5, "accounts", "8ad08c8a83b4e0a50183b5f1d3c10101"))
                .containsExactly(200, 200, 200, 429, 429);
        assertThat(memory.forgotten).isEqualTo(5);
    }

    @Test
    void whoAsksTooOftenIsToldWhenTheMinuteIsOver() {
        PurgeEndpoint endpoint = endpoint(new PurgeProperties(Map.of(), 1, 1));
        statuses(endpoint, 1, "backends", "one");

        assertThat(retryAfter(endpoint)).isEqualTo(60L);
        now.addAndGet(Duration.ofMillis(40_500).toNanos());
        assertThat(retryAfter(endpoint)).isEqualTo(20L);
        now.addAndGet(Duration.ofMillis(19_499).toNanos());
        assertThat(retryAfter(endpoint)).isEqualTo(1L);
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(statuses(endpoint, 1, "backends", "one")).containsExactly(200);
    }

    private static Object retryAfter(PurgeEndpoint endpoint) {
        return endpoint.forget(SecurityContext.NONE, "backends", "one")
                .getBody()
                .get("retryAfter");
    }

    @Test
    void aWrongNameCostsNothing() {
        PurgeEndpoint endpoint = endpoint(new PurgeProperties(Map.of(), 1, 1));

        assertThat(statuses(endpoint, 3, "backends", "other")).containsExactly(400, 400, 400);
        assertThat(statuses(endpoint, 1, "backends", "one")).containsExactly(200);
    }

    @Test
    void aKeyThatCanBeGuessedOrIsSharedStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurgeProperties(Map.of("orders", "short"), 1, 1))
                .withMessageContaining("gateway.purge.keys.orders needs at least 32 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PurgeProperties(Map.of("orders", KEY, "portal", KEY), 1, 1))
                .withMessageContaining("one key twice");
        assertThat(new PurgeProperties(Map.of("orders", KEY), 1, 1).toString())
                .contains("orders")
                .doesNotContain(KEY);
    }

    private PurgeEndpoint endpoint(PurgeProperties properties) {
        return new PurgeEndpoint(
                new PurgeTargets(memory, new Answers(List.of(new OneConnector()))),
                new PurgeRate(properties, now::get));
    }

    private static List<Integer> statuses(PurgeEndpoint endpoint, int times, String kind, String name) {
        return IntStream.range(0, times)
                .mapToObj(time ->
                        endpoint.forget(SecurityContext.NONE, kind, name).getStatus())
                .toList();
    }

    private static final class OneConnector implements Connector {
        private static final Backend ONE = new Backend("one");

        @Override
        public Backend backend() {
            return ONE;
        }

        @Override
        public List<Answer<?, ?>> answers() {
            Question<AccountId, String> question =
                    Question.one("name", ONE, Kind.RECORD, String.class, value -> Set.of());
            return List.of(new Answer<>(question, 1, 1, keys -> Flux.empty()));
        }
    }

    private static final class CountingMemory implements Forgetting {
        private int forgotten;

        @Override
        public int forget(Backend backend) {
            return ++forgotten;
        }

        @Override
        public int forget(Question<?, ?> question) {
            return ++forgotten;
        }

        @Override
        public <K> int forget(Question<K, ?> question, K key) {
            return ++forgotten;
        }

        @Override
        public int forget(AccountId account) {
            return ++forgotten;
        }
    }
}
