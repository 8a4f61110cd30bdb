package org.buyergraph.spi;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * How a connector carries a command out. Subscribing does; assembling does nothing.
 *
 * @param way what came of it, or an error where nothing is known of that; see the command
 */
public record Execution<I, O>(Command<I, O> command, Function<I, Mono<O>> way) {}
