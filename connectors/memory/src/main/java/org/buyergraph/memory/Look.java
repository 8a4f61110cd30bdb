package org.buyergraph.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a first look found, without a lock.
 *
 * @param hits to be served as they are
 * @param due keys among the hits that are to be read anew
 * @param rest keys to be asked
 */
record Look<K, V>(List<Known<K, V>> hits, Set<K> due, Set<K> rest) {
    static <K, V> Look<K, V> of(int keys) {
        return new Look<>(new ArrayList<>(keys), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    int keys() {
        return hits.size() + rest.size();
    }
}
