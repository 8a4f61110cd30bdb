package org.buyergraph.gateway.facts;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.buyergraph.id.AccountId;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Dated;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.buyergraph.spi.Reply;

/**
 * Asks for one field, shows what its viewer may see, and notes how fresh that was. What is hidden leaves no note, just as what is
 * not there.
 *
 * @param named whether the client itself names what is asked for, and so might have guessed
 */
record FieldFacts(ShownFacts request, boolean named, Supplier<List<Object>> path) implements Facts {
    @Override
    public Facts ofNames() {
        return request.guard().hides() ? new FieldFacts(request, true, path) : this;
    }

    @Override
    public <K, V> Fact<V> ask(Question<K, V> question, K key) {
        boolean isGround = request.guard().restsOn(question);
        Fact<V> shown = request.guard().show(question, key, () -> answer(question, key, isGround));
        if (shown instanceof Fact.Found) {
            known(question, key, isGround).map(source -> {
                request.report().note(question.backend(), source, path);
                return source;
            });
        }
        if (isNothing(shown) && request.facts().wasGuessed(question, key)) {
            request.facts().deny(question, key);
        }
        return shown;
    }

    @Override
    public <K, V> Fact<Dated<V>> askDated(Question<K, V> question, K key) {
        return ask(question, key)
                .flatMap(shown -> known(question, key, request.guard().restsOn(question))
                        .map(source -> new Dated<>(shown, source.asOf().truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public <K, V> Fact<V> conclude(Conclusion<K, V> conclusion, K from) {
        return request.guard()
                .mayBeShown(conclusion.subject(), from)
                .filter(Boolean::booleanValue)
                .flatMap(may -> conclusion.draw(from, new NotedEvidence(this, conclusion.isGrant())))
                .flatMap(outcome -> request.guard().show(conclusion, outcome));
    }

    /** Notes how fresh evidence is that the viewer may see as well: that there is any other is not told either. */
    private record NotedEvidence(FieldFacts field, boolean live) implements Evidence {
        @Override
        public <K, V> Fact<V> ask(Question<K, V> question, K key) {
            RequestFacts facts = field.request().facts();
            return (live ? facts.grant(question, key) : facts.known(question, key)).flatMap(known -> {
                field.note(question, known);
                return live ? RequestFacts.value(known.reply()) : RequestFacts.value(known);
            });
        }

        @Override
        public Fact<Boolean> mayBeShown(Question<?, ?> question, AccountId account) {
            return field.request().guard().mayBeShown(question.subject(), account);
        }
    }

    private <K, V> void note(Question<K, V> question, Known<K, V> known) {
        if (request.report().wants(known)
                && known.reply() instanceof Reply.Found<K, V> found
                && request.guard().mayShow(question, found.value()) instanceof Fact.Found<Boolean> may
                && may.value()) {
            request.report().note(question.backend(), known, path);
        }
    }

    private static boolean isNothing(Fact<?> shown) {
        return shown instanceof Fact.Absent
                || (shown instanceof Fact.Found<?> found
                        && found.value() instanceof Listing<?> listing
                        && listing.rows().isEmpty());
    }

    private <K, V> Fact<V> answer(Question<K, V> question, K key, boolean isGround) {
        return known(question, key, isGround)
                .flatMap(source -> isGround ? RequestFacts.value(source.reply()) : RequestFacts.value(source));
    }

    private <K, V> Fact<Known<K, V>> known(Question<K, V> question, K key, boolean isGround) {
        boolean guessed = named && !request.guard().isPublic(question);
        return guessed ? guess(question, key, isGround) : read(question, key, isGround);
    }

    private <K, V> Fact<Known<K, V>> read(Question<K, V> question, K key, boolean isGround) {
        return isGround
                ? request.facts().ground(question, key)
                : request.facts().known(question, key);
    }

    /** Memory helps with what the viewer may see; whether others have read the rest must not be felt. */
    private <K, V> Fact<Known<K, V>> guess(Question<K, V> question, K key, boolean isGround) {
        if (request.facts().wasGuessed(question, key)) {
            return request.facts().guess(question, key).flatMap(known -> withGrounds(question, known));
        }
        return request.guard()
                .mayShow(question, request.facts().glance(question, key))
                .flatMap(may ->
                        may ? read(question, key, isGround) : request.facts().guess(question, key));
    }

    /** A failure costs the same whether or not rights were read before it, to judge what is remembered. */
    private <K, V> Fact<Known<K, V>> withGrounds(Question<K, V> question, Known<K, V> known) {
        return known.reply() instanceof Reply.Failed
                        && request.guard().grounds(question) instanceof Fact.Unknown<?> unknown
                ? unknown.as()
                : Fact.of(known);
    }
}
