package org.buyergraph.gitlab;

import java.util.Set;
import java.util.function.Function;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for what GitLab.com tells one at a time: so many side by side, and each fails alone.
 *
 * @param parallel calls at a time
 */
record GitlabOneByOne(int parallel) {

    /** @param call replies to its key; is empty where there is no such thing */
    <K, V> Flux<Reply<K, V>> each(Set<K> keys, Function<K, Mono<Reply<K, V>>> call) {
        return Flux.fromIterable(keys)
                .flatMap(
                        key -> call.apply(key)
                                .defaultIfEmpty(Reply.missing(key))
                                .onErrorResume(failure -> Mono.just(
                                        Reply.failed(key, BackendException.of(GitlabClient.GITLAB, failure)))),
                        parallel);
    }
}
