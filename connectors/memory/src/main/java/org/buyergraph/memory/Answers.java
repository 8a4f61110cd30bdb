package org.buyergraph.memory;

import java.time.Duration;
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
import reactor.core.publisher.Flux;

/** Finds the connector that answers a question. Cuts keys to what a vendor takes at once, and holds every lookup to one reply per key. */
public final class Answers {
    private final Map<Question<?, ?>, Sources<?, ?>> byQuestion = new HashMap<>();

    public Answers(Collection<? extends Connector> connectors) {
        Map<String, Question<?, ?>> byName = new HashMap<>();
        for (Connector connector : connectors) {
            connector.answers().forEach(answer -> add(connector, answer, byName));
        }
    }

    private <K, V> void add(Connector connector, Answer<K, V> answer, Map<String, Question<?, ?>> byName) {
        Question<K, V> question = answer.question();
        Question<?, ?> sameName = byName.putIfAbsent(question.name(), question);
        if (sameName != null && sameName != question) {
            throw new IllegalStateException("Two questions are called \"" + question.name() + "\"; rename one.");
        }
        byQuestion.computeIfAbsent(question, first -> new Sources<K, V>());
        if (!sources(question).add(answer)) {
            throw new IllegalStateException("The question \"" + question.name() + "\" is answered twice for every key,"
                    + " the second time by " + connector.backend()
                    + "; one connector must let go of it, or say which keys"
                    + " are its own, with Answer.only.");
        }
    }

    public Set<Question<?, ?>> questions() {
        return Set.copyOf(byQuestion.keySet());
    }

    /** Who answers the question: nobody, one, or several where each has keys of its own. */
    public List<Answer<?, ?>> of(Question<?, ?> question) {
        Sources<?, ?> sources = byQuestion.get(question);
        return sources == null ? List.of() : List.copyOf(sources.all());
    }

    /** The keys as the vendor takes them: what {@link #find} asks in one lookup each. */
    <K, V> List<Set<K>> batches(Question<K, V> question, Set<K> keys) {
        return sources(question).batches(keys).stream().map(Sources.Batch::keys).toList();
    }

    /** Asks the backend, in as many lookups as its limit needs, all at once. */
    public <K, V> Flux<Reply<K, V>> find(Question<K, V> question, Set<K> keys) {
        return find(question, keys, Duration.ZERO);
    }

    /** @param maxAge of what is remembered on the way to the backend */
    <K, V> Flux<Reply<K, V>> find(Question<K, V> question, Set<K> keys, Duration maxAge) {
        List<Sources.Batch<K, V>> batches = sources(question).batches(keys);
        return batches.size() == 1
                ? ask(question, batches.get(0), maxAge)
                : Flux.fromIterable(batches)
                        .flatMap(batch -> ask(question, batch, maxAge), Math.max(1, batches.size()));
    }

    /** How old a reply can be at most, when it comes. */
    Duration oldest(Question<?, ?> question) {
        return sources(question).oldest();
    }

    @SuppressWarnings("unchecked") // put in with its own question as the key
    private <K, V> Sources<K, V> sources(Question<K, V> question) {
        Sources<?, ?> sources = byQuestion.get(question);
        return sources == null ? new Sources<>() : (Sources<K, V>) sources;
    }

    private static <K, V> Flux<Reply<K, V>> ask(Question<K, V> question, Sources.Batch<K, V> batch, Duration maxAge) {
        Answer<K, V> source = batch.source();
        return source == null
                ? failAll(new LinkedHashSet<>(batch.keys()), BackendException.notConfigured(question.backend()))
                : oneReplyEach(question, source.lookup(), batch.keys(), maxAge);
    }

    private static <K, V> Flux<Reply<K, V>> oneReplyEach(
            Question<K, V> question, Lookup<K, V> lookup, Set<K> batch, Duration maxAge) {
        return Flux.defer(() -> {
            Set<K> open = new LinkedHashSet<>(batch);
            return Flux.defer(() -> lookup.find(batch, maxAge))
                    .filter(reply -> open.remove(reply.key()))
                    .onErrorResume(failure -> failAll(open, BackendException.of(question.backend(), failure)))
                    .concatWith(Flux.defer(() -> failAll(
                            open, BackendException.badResponse(question.backend(), "no reply to " + question))));
        });
    }

    private static <K, V> Flux<Reply<K, V>> failAll(Set<K> open, BackendException why) {
        List<K> keys = List.copyOf(open);
        open.clear();
        return Flux.fromIterable(keys).map(key -> Reply.failed(key, why));
    }
}
