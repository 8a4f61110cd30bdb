package org.buyergraph.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of one asker after a first look into what is remembered, taken without a lock: served, served but due, or still to
 * be asked for.
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
