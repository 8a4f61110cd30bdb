package org.buyergraph.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/** The memory of each question that somebody answers. Filled at the start, only read afterwards. */
final class QuestionMemories {
    private final Map<Question<?, ?>, QuestionMemory<?, ?>> byQuestion = new HashMap<>();

    <K, V> void add(QuestionMemory<K, V> memory) {
        byQuestion.put(memory.question(), memory);
    }

    @SuppressWarnings("unchecked") // put in with its own question as the key
    <K, V> @Nullable QuestionMemory<K, V> of(Question<K, V> question) {
        return (QuestionMemory<K, V>) byQuestion.get(question);
    }

    Collection<QuestionMemory<?, ?>> all() {
        return byQuestion.values();
    }
}
