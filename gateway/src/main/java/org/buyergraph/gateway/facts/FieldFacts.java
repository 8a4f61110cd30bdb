package org.buyergraph.gateway.facts;

import java.util.List;
import java.util.function.Supplier;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Question;

/**
 * Asks for one field, shows what its viewer may see, and notes how fresh that was. What is hidden leaves no note, just as what is
 * not there.
 */
record FieldFacts(ShownFacts request, Supplier<List<Object>> path) implements Facts {
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
        return shown;
    }

    private <K, V> Fact<V> answer(Question<K, V> question, K key, boolean isGround) {
        return known(question, key, isGround)
                .flatMap(source -> isGround ? RequestFacts.value(source.reply()) : RequestFacts.value(source));
    }

    private <K, V> Fact<Known<K, V>> known(Question<K, V> question, K key, boolean isGround) {
        return isGround
                ? request.facts().ground(question, key)
                : request.facts().known(question, key);
    }
}
