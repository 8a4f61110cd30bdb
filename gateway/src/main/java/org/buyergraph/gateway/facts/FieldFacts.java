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
        Mono<Known<K, V>> known = Mono.defer(() -> request.facts().known(question, key));
        return request.guard()
                .show(question, key, known.flatMap(RequestFacts::value))
                .flatMap(shown -> known.doOnNext(source -> request.telling().note(question.backend(), source, path))
                        .thenReturn(shown));
    }
}
