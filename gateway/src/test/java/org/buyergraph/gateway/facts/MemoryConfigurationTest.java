package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Clocks;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.MemoryListener;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Lookup;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Vitals;
import org.buyergraph.spi.Vitals.Quota;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Flux;

class MemoryConfigurationTest {
    private static final Backend BACKEND = new Backend("metered");
    private static final Question<String, String> QUESTION =
            Question.one("metered-thing", BACKEND, Kind.RECORD, String.class, value -> Set.of());

    /** What is remembered is to be read anew behind every hit. */
    private static final MemoryProperties EAGER = new MemoryProperties(
            0.2, Map.of("metered-thing", new MemoryProperties.OfQuestion(null, Duration.ofNanos(1), null, null, null)));

    @Test
    void whileThereIsQuotaAHitIsReadAnewBehindItsAsker() {
        Metered metered = new Metered(new Quota(21, 100));
        Memory memory = memory(metered);
        ask(memory);

        ask(memory);

        assertThat(metered.calls).hasValue(2);
    }

    @Test
    void belowAFifthOfTheQuotaNothingIsReadThatNobodyWaitsFor() {
        Metered metered = new Metered(new Quota(19, 100));
        Memory memory = memory(metered);
        ask(memory);

        ask(memory);

        assertThat(metered.calls).hasValue(1);
    }

    @Test
    void anotherBackendsQuotaDoesNotMatter() {
        Metered metered = new Metered(null);
        Memory memory = memory(metered, new Elsewhere());
        ask(memory);

        ask(memory);

        assertThat(metered.calls).hasValue(2);
    }

    private static Memory memory(Connector... connectors) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (Connector connector : connectors) {
            beans.addBean(connector.backend().name(), connector);
        }
        MemoryConfiguration configuration = new MemoryConfiguration();
        return configuration.memory(
                configuration.answers(beans.getBeanProvider(Connector.class)),
                EAGER,
                beans.getBeanProvider(Clocks.class),
                beans.getBeanProvider(MemoryListener.class),
                beans.getBeanProvider(Connector.class));
    }

    private static void ask(Memory memory) {
        memory.recall(QUESTION, Set.of("key"), Bound.USUAL).blockLast();
    }

    /** Answers at once, in its asker's thread. */
    private static final class Metered implements Connector {
        private final AtomicInteger calls = new AtomicInteger();
        private final Quota quota;

        private Metered(Quota quota) {
            this.quota = quota;
        }

        @Override
        public Backend backend() {
            return BACKEND;
        }

        @Override
        public List<Answer<?, ?>> answers() {
            Lookup<String, String> lookup = keys -> {
                calls.incrementAndGet();
                return Flux.fromIterable(keys).map(key -> Reply.found(key, "value"));
            };
            return List.of(new Answer<>(QUESTION, 10, 1, lookup));
        }

        @Override
        public Vitals vitals() {
            return new Vitals(BACKEND, "CLOSED", 0, 10, quota, Vitals.Token.GOOD, 0);
        }
    }

    private static final class Elsewhere implements Connector {
        @Override
        public Backend backend() {
            return new Backend("elsewhere");
        }

        @Override
        public List<Answer<?, ?>> answers() {
            return List.of();
        }

        @Override
        public Vitals vitals() {
            return new Vitals(backend(), "CLOSED", 0, 10, new Quota(0, 100), Vitals.Token.GOOD, 0);
        }
    }
}
