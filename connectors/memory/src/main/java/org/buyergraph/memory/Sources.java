package org.buyergraph.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.buyergraph.spi.Answer;
import org.jspecify.annotations.Nullable;

/** Who answers one question: for most, one connector; where tenants share a question, each for the keys of its own. */
final class Sources<K, V> {
    private final List<Answer<K, V>> parts = new ArrayList<>();
    private @Nullable Answer<K, V> rest;
    private Duration oldest = Duration.ZERO;

    /** Keys that one lookup takes. Without a source nobody is configured to answer for them. */
    record Batch<K, V>(@Nullable Answer<K, V> source, Set<K> keys) {}

    /** Says whether there is room: one at most answers for every key that is nobody else's. */
    boolean add(Answer<K, V> answer) {
        Duration age = answer.lookup().oldest();
        oldest = age.compareTo(oldest) > 0 ? age : oldest;
        if (answer.own() != null) {
            return parts.add(answer);
        }
        if (rest != null) {
            return false;
        }
        rest = answer;
        return true;
    }

    List<Answer<K, V>> all() {
        return rest == null
                ? parts
                : Stream.concat(parts.stream(), Stream.of(rest)).toList();
    }

    Duration oldest() {
        return oldest;
    }

    List<Batch<K, V>> batches(Set<K> keys) {
        if (parts.isEmpty() && rest != null) {
            return cut(rest, keys);
        }
        Map<@Nullable Answer<K, V>, Set<K>> bySource = new LinkedHashMap<>();
        keys.forEach(key -> bySource.computeIfAbsent(of(key), first -> new LinkedHashSet<>())
                .add(key));
        List<Batch<K, V>> batches = new ArrayList<>();
        bySource.forEach((source, some) -> batches.addAll(cut(source, some)));
        return batches;
    }

    private @Nullable Answer<K, V> of(K key) {
        for (Answer<K, V> answer : parts) {
            Predicate<K> own = answer.own();
            if (own != null && own.test(key)) {
                return answer;
            }
        }
        return rest;
    }

    private static <K, V> List<Batch<K, V>> cut(@Nullable Answer<K, V> source, Set<K> keys) {
        int size = source == null ? keys.size() : source.batch();
        List<Batch<K, V>> batches = new ArrayList<>();
        Set<K> batch = new LinkedHashSet<>();
        for (K key : keys) {
            batch.add(key);
            if (batch.size() == size) {
                batches.add(new Batch<>(source, batch));
                batch = new LinkedHashSet<>();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(new Batch<>(source, batch));
        }
        return batches;
    }
}
