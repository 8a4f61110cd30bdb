package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Vitals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps a reserve of each backend's quota for those who need it most: whoever can best do without is answered from memory alone
 * once little is left, and whoever buys comes last. Refreshing behind hits ends before that, see {@link MemoryProperties}.
 */
@Component
final class QuotaReserve {
    /** Where nobody knows when it is full again. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Memory memory;
    private final Reserves reserves;
    private final List<Connector> connectors;

    QuotaReserve(Memory memory, Reserves reserves, ObjectProvider<Connector> connectors) {
        this.memory = memory;
        this.reserves = reserves;
        this.connectors = connectors.stream().toList();
    }

    /** What the current request asks with. */
    Mono<Memory> memory() {
        return Mono.deferContextual(
                context -> reserves.reserve().map(own -> memory(Math.max(own, PatientWork.reserve(context)))));
    }

    /** @param reserve the share of a quota that whoever asks leaves to others */
    Memory memory(double reserve) {
        return reserve > 0 ? new Sparing(memory, reserve) : memory;
    }

    /** The shortest of its hosts' quotas. */
    private Optional<Vitals.Quota> left(Backend backend) {
        return connectors.stream()
                .filter(connector -> connector.backend().equals(backend))
                .flatMap(connector -> Stream.ofNullable(connector.vitals()))
                .flatMap(vitals -> Stream.ofNullable(vitals.quota()))
                .min(Comparator.comparingDouble(Vitals.Quota::share));
    }

    private final class Sparing implements Memory {
        private final Memory asking;
        private final double reserve;

        private Sparing(Memory asking, double reserve) {
            this.asking = asking;
            this.reserve = reserve;
        }

        @Override
        public <K, V> @Nullable Remembered<K, V> peek(Question<K, V> question, K key, Bound bound) {
            return asking.peek(question, key, bound);
        }

        @Override
        public <K, V> void refreshDue(Question<K, V> question, Collection<K> keys) {
            asking.refreshDue(question, keys);
        }

        @Override
        public long now() {
            return asking.now();
        }

        @Override
        public <K, V> Flux<Known<K, V>> recall(Question<K, V> question, Set<K> keys, Bound bound) {
            Backend backend = question.backend();
            return left(backend)
                    .filter(quota -> quota.share() < reserve)
                    .map(quota -> asking.remembered(question, keys, bound, kept(backend, quota)))
                    .orElseGet(() -> asking.recall(question, keys, bound));
        }

        @Override
        public <K, V> Flux<Known<K, V>> remembered(
                Question<K, V> question, Set<K> keys, Bound bound, BackendException why) {
            return asking.remembered(question, keys, bound, why);
        }

        @Override
        public Memory unshared() {
            return new Sparing(asking.unshared(), reserve);
        }

        @Override
        public void deny(Question<?, ?> question, Object key) {
            asking.deny(question, key);
        }

        @Override
        public <K, V> @Nullable V glance(Question<K, V> question, K key) {
            return asking.glance(question, key);
        }
    }

    private static BackendException kept(Backend backend, Vitals.Quota quota) {
        return BackendException.shed(
                backend,
                "what is left of its quota is kept for those who buy",
                quota.refilledIn() == null ? LATER : quota.refilledIn());
    }
}
