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
        return request.guard().restsOn(question)
                ? request.facts()
                        .ground(question, key)
                        .flatMap(known -> show(question, known, RequestFacts.value(known.reply())))
                : request.facts()
                        .known(question, key)
                        .flatMap(known -> show(question, known, RequestFacts.value(known)));
    }

    private <K, V> Mono<V> show(Question<K, V> question, Known<K, V> known, Mono<V> value) {
        return value.flatMap(answer -> request.guard().show(question, answer))
                .doOnNext(shown -> request.telling().note(question.backend(), known, path));
    }
}
