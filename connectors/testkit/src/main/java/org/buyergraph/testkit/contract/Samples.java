package org.buyergraph.testkit.contract;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.BackendException.Problem;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Question;

/**
 * Keys to ask a question with.
 *
 * @param known at least two that the stub has a record of, or a list that is not empty; of a whole, its only key
 * @param unknown makes a key that the stub knows nothing of; another one for each number
 * @param failing keys at which the stub fails, and what a connector must make of it; empty where no key fails
 * @param keysPerCall the most keys that the vendor takes in one call; 1 where each key is a call of its own; 0 where there is
 *     a whole to ask for, and no key to name
 */
public record Samples<K, V>(
        Question<K, V> question, Set<K> known, IntFunction<K> unknown, Map<K, Problem> failing, int keysPerCall) {

    /** Keys of a question that the vendor takes many of at a time. */
    public static <K, V> Samples<K, V> of(
            Question<K, V> question, int keysPerCall, Set<K> known, IntFunction<K> unknown) {
        return new Samples<>(question, known, unknown, Map.of(), keysPerCall);
    }

    /** Keys of a question that takes a call for each. */
    public static <K, V> Samples<K, V> oneByOne(Question<K, V> question, Set<K> known, IntFunction<K> unknown) {
        return of(question, 1, known, unknown);
    }

    /** The key of a question that asks for a whole: there is no other. */
    public static <K, V> Samples<K, V> whole(Question<K, V> question, K only) {
        return new Samples<>(
                question,
                Set.of(only),
                number -> {
                    throw new IllegalStateException(question + " has no other key");
                },
                Map.of(),
                0);
    }

    public Samples {
        if (known.size() < 2 && keysPerCall > 0) {
            throw new IllegalArgumentException(question + " needs two known keys or more");
        }
        known = new LinkedHashSet<>(known);
        failing = new LinkedHashMap<>(failing);
    }

    public Samples<K, V> failing(K key, Problem problem) {
        Map<K, Problem> more = new LinkedHashMap<>(failing);
        more.put(key, problem);
        return new Samples<>(question, known, unknown, more, keysPerCall);
    }

    boolean isWhole() {
        return keysPerCall == 0;
    }

    boolean isOneByOne() {
        return keysPerCall == 1;
    }

    Set<K> oneKnown() {
        return Set.of(known.iterator().next());
    }

    /** None, of a whole. */
    Set<K> unknown(int count) {
        return IntStream.range(0, isWhole() ? 0 : count)
                .mapToObj(unknown)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<K> mixed() {
        Set<K> keys = unknown(2);
        keys.addAll(known);
        keys.addAll(unknown(3));
        return keys;
    }

    Set<K> with(K key) {
        Set<K> keys = new LinkedHashSet<>(known);
        keys.add(key);
        return keys;
    }

    Answer<K, V> answerOf(Connector connector) {
        return answer(connector, question);
    }

    /** A question is its constant: the answer to the same one takes the same keys. */
    @SuppressWarnings("unchecked")
    static <K, V> Answer<K, V> answer(Connector connector, Question<K, V> question) {
        return connector.answers().stream()
                .filter(answer -> answer.question() == question)
                .map(answer -> (Answer<K, V>) answer)
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " is answered by nobody"));
    }
}
