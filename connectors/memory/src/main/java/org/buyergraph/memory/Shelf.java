package org.buyergraph.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Collection;
import org.buyergraph.id.AccountId;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one question, bound by weight, let go when too old to be of use. The index of accounts is changed inside
 * the atomic change of its entry, evictions included, so that it always names exactly the keys that are kept.
 */
final class Shelf<K, V> {
    private final Cache<K, Entry<K, V>> entries;
    private final AccountIndex<K> index = new AccountIndex<>();
    private final Ages ages;

    Shelf(Ages ages, long bytes, Clocks clocks) {
        this.ages = ages;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, Entry<K, V> entry) -> entry.weight())
                .expireAfter(new UntilUseless<K, V>(ages))
                .evictionListener(this::evicted)
                .ticker(clocks.ticker()::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    @Nullable Entry<K, V> get(K key) {
        return entries.getIfPresent(key);
    }

    /** Keeps the entry, unless what is there was read later. */
    void put(Entry<K, V> entry) {
        entries.asMap().compute(entry.key(), (key, old) -> {
            if (old != null && old.isYoungerThan(entry)) {
                return old;
            }
            if (old != null) {
                index.remove(key, old.about());
                old.retire();
            }
            if (ages.kept(entry) == 0) {
                return null;
            }
            index.add(key, entry.about());
            return entry;
        });
    }

    boolean remove(K key) {
        boolean[] removed = new boolean[1];
        entries.asMap().computeIfPresent(key, (same, old) -> {
            index.remove(key, old.about());
            old.retire();
            removed[0] = true;
            return null;
        });
        return removed[0];
    }

    /** Removes what may be wrong, and says how much that was. */
    int forget(Question<K, V> question, Purge purge) {
        if (purge instanceof Purge.OfAccount ofAccount) {
            return removeAll(about(ofAccount.account()));
        }
        return removeAll(entries.asMap().keySet().stream()
                .filter(key -> purge.mayConcern(question, key))
                .toList());
    }

    /** The keys whose replies tell about the account, or of an absence. */
    Collection<K> about(AccountId account) {
        return index.keys(account);
    }

    private int removeAll(Collection<K> keys) {
        int removed = 0;
        for (K key : keys) {
            removed += remove(key) ? 1 : 0;
        }
        return removed;
    }

    /** The weight of all that is kept, in bytes as estimated. Tidies up first: what is too old does not count. */
    long weight() {
        entries.cleanUp();
        return entries.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    private void evicted(@Nullable K key, @Nullable Entry<K, V> entry, RemovalCause cause) {
        if (key != null && entry != null) {
            index.remove(key, entry.about());
            entry.retire();
        }
    }
}
