package org.buyergraph.gateway.facts;

import java.util.List;
import java.util.function.Supplier;
import org.buyergraph.memory.Known;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Mono;

/**
 * Asks for one field, shows what its viewer may see, and notes how fresh that was. What is hidden leaves no note, just as what is
 * not there.
 */
record FieldFacts(ShownFacts request, Supplier<List<Object>> path) implements Facts {
    @Override
    public <K, V> Mono<V> ask(Question<K, V> question, K key) {
        boolean isGround = request.guard().restsOn(question);
        Mono<Known<K, V>> known = Mono.defer(() -> isGround
                ? request.facts().ground(question, key)
                : request.facts().known(question, key));
        Mono<V> answer =
                known.flatMap(source -> isGround ? RequestFacts.value(source.reply()) : RequestFacts.value(source));
        return request.guard().show(question, key, answer).flatMap(shown -> known.doOnNext(
                        source -> request.telling().note(question.backend(), source, path))
                .thenReturn(shown));
    }
}
