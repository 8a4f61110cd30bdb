package org.buyergraph.gateway.facts;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Known;
import org.buyergraph.memory.Memory;
import org.buyergraph.memory.Origin;
import org.buyergraph.memory.Remembered;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.buyergraph.spi.Seed;
import org.jspecify.annotations.Nullable;

/** The cache of one request within one bound of freshness: each key is read once, however many fields want it. */
final class RequestCache {
    /** Beyond it, looking through what a reply carries is cheaper than handing it out. */
    private static final int FEW = 4;

    private final Memory memory;
    private final Bound bound;
    private final Map<Asked<?, ?>, Fact<?>> known = new ConcurrentHashMap<>();
    private final Map<Asked<?, ?>, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final Map<Asked<?, ?>, Remembered<?, ?>> remembered = new ConcurrentHashMap<>();
    private final Collection<Remembered<?, ?>> carriers = new ConcurrentLinkedQueue<>();

    private record Asked<K, V>(Question<K, V> question, K key) {}

    /** @param memory of the request */
    RequestCache(Memory memory, Bound bound) {
        this.memory = memory;
        this.bound = bound;
    }

    /** Whether nothing was asked. */
    boolean isUnused() {
        return known.isEmpty() && underWay.isEmpty();
    }

    /** Whether nobody had to be asked. */
    boolean isFromMemory() {
        return underWay.isEmpty();
    }

    Collection<Remembered<?, ?>> remembered() {
        return remembered.values();
    }

    /** Keys that were remembered, by question, with how long the first of them to go is believed. */
    static Map<String, Held> held(List<RequestCache> caches) {
        Map<Asked<?, ?>, Held> byKey = new HashMap<>();
        caches.forEach(cache -> cache.remembered.forEach((asked, hit) -> byKey.merge(
                asked,
                new Held(1, Duration.ofNanos(hit.freshUntil() - cache.memory.now())),
                (one, same) -> one.freshFor().compareTo(same.freshFor()) < 0 ? one : same)));
        Map<String, Held> held = new TreeMap<>();
        byKey.forEach((asked, one) -> held.merge(asked.question().name(), one, Held::and));
        return held;
    }

    /** For how long all that was told is believed; null where something of it is not remembered, or nothing was asked. */
    @Nullable Duration believedFor() {
        long now = memory.now();
        Duration least = null;
        for (Asked<?, ?> asked : known.keySet()) {
            Remembered<?, ?> entry = entry(asked);
            if (entry == null) {
                return null;
            }
            Duration left = Duration.ofNanos(entry.freshUntil() - now);
            least = least == null || left.compareTo(least) < 0 ? left : least;
        }
        return least;
    }

    /** What was read for this request is remembered by now. */
    private <K, V> @Nullable Remembered<?, ?> entry(Asked<K, V> asked) {
        Remembered<?, ?> served = remembered.get(asked);
        return served == null ? memory.peek(asked.question(), asked.key(), bound) : served;
    }

    /** Has read anew, behind whoever was served it, what is due for that: all of the request in as few calls as can be. */
    void refreshDue() {
        Map<Question<?, ?>, Set<Object>> due = new HashMap<>();
        long now = memory.now();
        remembered.forEach((asked, hit) -> {
            if (hit.restsUntil() - now <= 0) {
                due.computeIfAbsent(asked.question(), first -> new HashSet<>()).add(asked.key());
            }
        });
        due.forEach(this::refresh);
    }

    @SuppressWarnings("unchecked") // filed under their own question
    private <K> void refresh(Question<K, ?> question, Set<Object> keys) {
        memory.refreshDue(question, (Set<K>) keys);
    }

    /** What is known of it, or remembered; null where it has to be read. */
    <K, V> @Nullable Fact<Known<K, V>> look(Question<K, V> question, K key) {
        Asked<K, V> asked = new Asked<>(question, key);
        Fact<Known<K, V>> before = typed(known.get(asked));
        if (before != null) {
            return before;
        }
        if (underWay.containsKey(asked)) {
            return null;
        }
        Fact<Known<K, V>> carried = carried(question, key);
        if (carried != null) {
            return filed(asked, carried);
        }
        Remembered<K, V> hit = memory.peek(question, key, bound);
        return hit == null ? null : learn(asked, hit);
    }

    /** A list that is remembered carries each of its rows: handing all of them out costs more than looking when one is wanted. */
    private <K, V> Fact<Known<K, V>> learn(Asked<K, V> asked, Remembered<K, V> hit) {
        remembered.put(asked, hit);
        if (hit.known().reply() instanceof Reply.Found<K, V> found
                && found.also().size() > FEW) {
            carriers.add(hit);
            return filed(asked, Fact.of(hit.known()));
        }
        return learn(asked, Fact.of(hit.known()));
    }

    private <K, V> @Nullable Fact<Known<K, V>> carried(Question<K, V> question, K key) {
        for (Remembered<?, ?> carrier : carriers) {
            V value = carrier.also(question, key);
            if (value != null) {
                return Fact.of(carriedBy(carrier.known(), key, value));
            }
        }
        return null;
    }

    /** As old as what it came along with. */
    private static <K, V> Known<K, V> carriedBy(Known<?, ?> source, K key, V value) {
        return new Known<>(Reply.found(key, value), source.asOf(), source.origin(), source.staleWhy());
    }

    <K, V> boolean has(Question<K, V> question, K key) {
        return known.containsKey(new Asked<>(question, key));
    }

    /** Reads it with what else is asked in this turn. Done when it is known. */
    <K, V> CompletableFuture<Void> read(Question<K, V> question, K key, Duration patience) {
        Asked<K, V> asked = new Asked<>(question, key);
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> before = underWay.putIfAbsent(asked, mine);
        if (before != null) {
            return before;
        }
        Fact<Known<K, V>> carried = carried(question, key);
        if (carried != null) {
            filed(asked, carried);
        }
        if (known.containsKey(asked)) {
            mine.complete(null);
        } else {
            Turn.ask(
                    new Turn.Errand<>(
                            new Turn.Heading(this, question),
                            new Turn.Destination(memory, question.backend()),
                            patience,
                            keys -> memory.recall(question, keys, bound),
                            (each, fact) -> learn(question, each, fact)),
                    key,
                    mine);
        }
        return mine;
    }

    private <K, V> void learn(Question<K, V> question, K key, Fact<Known<K, V>> fact) {
        learn(new Asked<>(question, key), fact);
    }

    /** What came along with a reply is known from now on, and as old as the reply. */
    private <K, V> Fact<Known<K, V>> learn(Asked<K, V> asked, Fact<Known<K, V>> fact) {
        Fact<Known<K, V>> before = typed(known.putIfAbsent(asked, fact));
        if (before == null
                && fact instanceof Fact.Found<Known<K, V>> found
                && found.value().reply() instanceof Reply.Found<K, V> reply) {
            Known<K, V> source = found.value();
            reply.also().forEach(seed -> plant(seed, source));
        }
        return before == null ? fact : before;
    }

    private <K, V> void plant(Seed<K, V> seed, Known<?, ?> source) {
        filed(new Asked<>(seed.question(), seed.key()), Fact.of(carriedBy(source, seed.key(), seed.value())));
    }

    /** What is known of it from now on: what was known first. */
    private <K, V> Fact<Known<K, V>> filed(Asked<K, V> asked, Fact<Known<K, V>> fact) {
        Fact<Known<K, V>> before = typed(known.putIfAbsent(asked, fact));
        return before == null ? fact : before;
    }

    /** What the backend said while this request ran: young enough for every bound. Null where there is no such thing. */
    <K, V> @Nullable Fact<Known<K, V>> live(Question<K, V> question, K key) {
        Fact<Known<K, V>> before = typed(known.get(new Asked<>(question, key)));
        return before instanceof Fact.Found<Known<K, V>> found
                        && found.value().origin() == Origin.LIVE
                        && !(found.value().reply() instanceof Reply.Failed)
                ? before
                : null;
    }

    @SuppressWarnings("unchecked") // filed under its own question
    private static <K, V> @Nullable Fact<Known<K, V>> typed(@Nullable Fact<?> filed) {
        return (Fact<Known<K, V>>) filed;
    }
}
