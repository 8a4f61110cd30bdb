package org.buyergraph.memory;

/** Something to remember, and where. */
record Learned<K, V>(QuestionMemory<K, V> where, Entry<K, V> entry) {
    void keepUnlessPurged(Call<?, ?> source) {
        if (!source.isPurged(where.question(), entry.key(), entry.about())) {
            where.shelf().put(entry);
        }
    }
}
