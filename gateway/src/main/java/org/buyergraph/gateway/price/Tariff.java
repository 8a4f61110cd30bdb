package org.buyergraph.gateway.price;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Question;

/** What asking costs: calls by question and number of keys. A question that nobody answers costs none. */
final class Tariff {
    private final Map<String, Entry> byName;

    private record Entry(Question<?, ?> question, List<Answer<?, ?>> sources) {}

    Tariff(Answers answers) {
        this.byName = answers.questions().stream()
                .collect(Collectors.toMap(
                        Question::name, question -> new Entry(question, answers.of(question)), (one, same) -> one));
    }

    /** Whether anybody answers it. */
    boolean has(String question) {
        return byName.containsKey(question);
    }

    String backend(String question) {
        return entry(question).question().backend().name();
    }

    /** Whether there is a question whose answer is of a type of this simple name. */
    boolean isOf(String subject) {
        return byName.values().stream()
                .anyMatch(entry -> entry.question().subject().getSimpleName().equals(subject));
    }

    /** The simple name of the type that an answer is of. */
    String subject(String question) {
        return entry(question).question().subject().getSimpleName();
    }

    long calls(String question, long keys) {
        return sum(question, keys, answer -> answer.calls(keys));
    }

    long mostCalls(String question, long keys) {
        return sum(question, keys, answer -> answer.mostCalls(keys));
    }

    /** Where sources share a question it is not known whose the keys are: all may be of the dearest, and each is called. */
    private long sum(String question, long keys, Function<Answer<?, ?>, Long> calls) {
        Collection<Answer<?, ?>> sources = entry(question).sources();
        long dearest = sources.stream().map(calls).max(Long::compare).orElse(0L);
        return keys == 0 ? 0 : dearest + Math.min(keys, sources.size()) - 1;
    }

    private Entry entry(String question) {
        Entry entry = byName.get(question);
        if (entry == null) {
            throw new IllegalArgumentException("Nobody answers " + question);
        }
        return entry;
    }
}
