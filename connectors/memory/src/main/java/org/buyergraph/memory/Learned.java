package org.buyergraph.memory;

/** A reply that has just come, or a record that came along with it, and the memory of the question that it answers. */
record Learned<K, V>(QuestionMemory<K, V> where, Entry<K, V> entry) {
    void keepUnlessPurged(Call<?, ?> source) {
        if (!source.isPurged(where.question(), entry.key(), entry.about())) {
            where.shelf().put(entry);
        }
    }
}
