package org.buyergraph.memory;

import com.github.benmanes.caffeine.cache.Expiry;

/** Lets go of an entry when it can be of no more use, counted from its reading and not from its writing. */
record UntilUseless<K, V>(Ages ages) implements Expiry<K, Entry<K, V>> {
    @Override
    public long expireAfterCreate(K key, Entry<K, V> entry, long now) {
        return Math.max(0, ages.kept(entry) - entry.age(now));
    }

    @Override
    public long expireAfterUpdate(K key, Entry<K, V> entry, long now, long remaining) {
        return expireAfterCreate(key, entry, now);
    }

    @Override
    public long expireAfterRead(K key, Entry<K, V> entry, long now, long remaining) {
        return remaining;
    }
}
