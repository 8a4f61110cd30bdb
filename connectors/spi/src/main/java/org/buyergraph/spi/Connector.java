package org.buyergraph.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A source of facts. */
public interface Connector {
    Backend backend();

    List<Answer<?, ?>> answers();

    /** What it can be told to do. */
    default List<Execution<?, ?>> executions() {
        return List.of();
    }

    /** Asks its host, behind the start, what it had better know before anybody asks. A failure changes nothing. */
    default Mono<Void> prepare() {
        return Mono.empty();
    }

    /** How its host is doing; null where there is no host. */
    default @Nullable Vitals vitals() {
        return null;
    }
}
