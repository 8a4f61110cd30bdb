package org.buyergraph.gateway.price;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.buyergraph.memory.Answers;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.Backend;
import org.buyergraph.spi.Command;
import org.buyergraph.spi.Question;

/** What asking costs, and telling to do: calls by question and number of keys. What nobody answers costs none. */
final class Tariff {
    /** Read for as long as anybody has the patience, or sent once more where a lock let go of it. */
    private static final int MOST_CALLS_OF_A_COMMAND = 8;

    private final Map<String, Entry> byName = new HashMap<>();

    private record Entry(Backend backend, String subject, LongUnaryOperator calls, LongUnaryOperator mostCalls) {}

    Tariff(Answers answers, Collection<Command<?, ?>> commands) {
        answers.questions().forEach(question -> byName.put(question.name(), entry(question, answers.of(question))));
        commands.forEach(command -> byName.put(
                command.name(),
                new Entry(command.backend(), "", keys -> keys, keys -> keys * MOST_CALLS_OF_A_COMMAND)));
    }

    private static Entry entry(Question<?, ?> question, List<Answer<?, ?>> sources) {
        return new Entry(
                question.backend(),
                question.subject().getSimpleName(),
                keys -> sum(sources, keys, answer -> answer.calls(keys)),
                keys -> sum(sources, keys, answer -> answer.mostCalls(keys)));
    }

    /** Whether anybody answers it. */
    boolean has(String question) {
        return byName.containsKey(question);
    }

    String backend(String question) {
        return entry(question).backend().name();
    }

    /** Whether there is a question whose answer is of a type of this simple name. */
    boolean isOf(String subject) {
        return byName.values().stream().anyMatch(entry -> entry.subject().equals(subject));
    }

    /** The simple name of the type that an answer is of. */
    String subject(String question) {
        return entry(question).subject();
    }

    long calls(String question, long keys) {
        return entry(question).calls().applyAsLong(keys);
    }

    long mostCalls(String question, long keys) {
        return entry(question).mostCalls().applyAsLong(keys);
    }

    /** Where sources share a question it is not known whose the keys are: all may be of the dearest, and each is called. */
    private static long sum(List<Answer<?, ?>> sources, long keys, Function<Answer<?, ?>, Long> calls) {
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
