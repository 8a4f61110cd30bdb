package org.buyergraph.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.buyergraph.spi.Answer;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Connector;
import org.buyergraph.spi.Lookup;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Who answers what. Cuts keys to what a vendor takes at once, and holds every lookup to one reply per key. */
public final class Answers {
    private final Map<Question<?, ?>, Answer<?, ?>> byQuestion = new HashMap<>();

    public Answers(Collection<? extends Connector> connectors) {
        Map<String, Question<?, ?>> byName = new HashMap<>();
        for (Connector connector : connectors) {
            connector.answers().forEach(answer -> add(connector, answer, byName));
        }
    }

    private void add(Connector connector, Answer<?, ?> answer, Map<String, Question<?, ?>> byName) {
        Question<?, ?> question = answer.question();
        Question<?, ?> sameName = byName.putIfAbsent(question.name(), question);
        if (sameName != null && sameName != question) {
            throw new IllegalStateException("Two questions are called \"" + question.name() + "\"; rename one.");
        }
        if (byQuestion.putIfAbsent(question, answer) != null) {
            throw new IllegalStateException("The question \"" + question.name() + "\" is answered twice, the second "
                    + "time by " + connector.backend() + "; one connector must let go of it.");
        }
    }

    public Set<Question<?, ?>> questions() {
        return Set.copyOf(byQuestion.keySet());
    }

    /** The keys as the vendor takes them: what {@link #find} asks in one lookup each. */
    <K, V> List<Set<K>> batches(Question<K, V> question, Set<K> keys) {
        Answer<K, V> answer = answerTo(question);
        return answer == null ? List.of(keys) : cut(keys, answer.batch());
    }

    /** Asks the backend, in as many lookups as its limit needs, all at once. */
    public <K, V> Flux<Reply<K, V>> find(Question<K, V> question, Set<K> keys) {
        Answer<K, V> answer = answerTo(question);
        if (answer == null) {
            return Flux.fromIterable(keys)
                    .map(key -> Reply.failed(key, BackendException.notConfigured(question.backend())));
        }
        List<Set<K>> batches = cut(keys, answer.batch());
        return batches.size() == 1
                ? oneReplyEach(question, answer.lookup(), batches.get(0))
                : Flux.fromIterable(batches)
                        .flatMap(batch -> oneReplyEach(question, answer.lookup(), batch), batches.size());
    }

    @SuppressWarnings("unchecked") // put in with its own question as the key
    private <K, V> @Nullable Answer<K, V> answerTo(Question<K, V> question) {
        return (Answer<K, V>) byQuestion.get(question);
    }

    private static <K, V> Flux<Reply<K, V>> oneReplyEach(Question<K, V> question, Lookup<K, V> lookup, Set<K> batch) {
        return Flux.defer(() -> {
            Set<K> open = new LinkedHashSet<>(batch);
            return lookup.find(batch)
                    .filter(reply -> open.remove(reply.key()))
                    .onErrorResume(failure -> failAll(open, expected(question, failure)))
                    .concatWith(Flux.defer(() -> failAll(
                            open, BackendException.badResponse(question.backend(), "no reply to " + question))));
        });
    }

    private static <K, V> Flux<Reply<K, V>> failAll(Set<K> open, BackendException why) {
        List<K> keys = List.copyOf(open);
        open.clear();
        return Flux.fromIterable(keys).map(key -> Reply.failed(key, why));
    }

    private static BackendException expected(Question<?, ?> question, Throwable failure) {
        return failure instanceof BackendException known
                ? known
                : BackendException.badResponse(question.backend(), "a lookup broke: " + failure, failure);
    }

    private static <K> List<Set<K>> cut(Set<K> keys, int size) {
        List<Set<K>> batches = new ArrayList<>();
        Set<K> batch = new LinkedHashSet<>();
        for (K key : keys) {
            batch.add(key);
            if (batch.size() == size) {
                batches.add(batch);
                batch = new LinkedHashSet<>();
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
