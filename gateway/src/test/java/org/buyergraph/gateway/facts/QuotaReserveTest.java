package org.buyergraph.gateway.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Kind;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How much is left to others, by viewer and by work. */
class QuotaReserveTest {
    private static final Backend BILLING = new Backend("billing");
    private static final Question<String, String> NAME =
            Question.one("name", BILLING, Kind.RECORD, String.class, value -> Set.of());

    /** Of what its viewer leaves and what the work leaves, the greater is left. */
    @ParameterizedTest
    @CsvSource({
        "100, 0.1, 0.15, true",
        "15, 0.1, 0.15, true",
        "14, 0.1, 0.15, false",
        "14, 0.1, 0, true",
        "9, 0.1, 0, false",
        "14, 0, 0.15, false",
        "14, 0.2, 0.15, false",
        "0, 0, 0, true"
    })
    void theBackendIsAskedWhileMoreIsLeftThanMustBe(long left, double viewers, double works, boolean isAsked) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("billing", new Host(new Vitals.Quota(left, 100)));
        QuotaReserve reserve =
                new QuotaReserve(new Answering(), () -> Mono.just(viewers), beans.getBeanProvider(Connector.class));

        String answer = reserve.memory()
                .flatMapMany(memory -> memory.recall(NAME, Set.of("key"), Bound.USUAL))
                .contextWrite(context -> works > 0 ? PatientWork.in(context, works) : context)
                .map(known -> ((Reply.Found<String, String>) known.reply()).value())
                .blockFirst();

        assertThat(answer).isEqualTo(isAsked ? "asked" : "remembered");
    }

    private record Host(Vitals.Quota quota) implements Connector {
        @Override
        public Backend backend() {
            return BILLING;
        }

        @Override
        public List<Answer<?, ?>> answers() {
            return List.of();
        }

        @Override
        public Vitals vitals() {
            return new Vitals(BILLING, "CLOSED", 0, 1, quota, Vitals.Token.NOT_NEEDED, 0);
        }
    }

    private static final class Answering implements Memory {
        @SuppressWarnings("unchecked") // there is one question, and its answers are texts
        private static <K, V> Flux<Known<K, V>> all(Set<K> keys, String answer) {
            return Flux.fromIterable(keys).map(key -> Known.live(Reply.found(key, (V) answer), Instant.EPOCH));
        }

        @Override
        public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
            return all(keys, "asked");
        }

        @Override
        public <K, V> Flux<Known<K, V>> remembered(
                Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
            return all(keys, "remembered");
        }

        @Override
        public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
            return null;
        }

        @Override
        public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long now() {
            return 0;
        }

        @Override
        public Memory unshared() {
            return this;
        }

        @Override
        public void deny(Question<?, ?> question, Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <K, V> @Nullable V glance(Question<K, V> question, K key) {
            throw new UnsupportedOperationException();
        }
    }
}
