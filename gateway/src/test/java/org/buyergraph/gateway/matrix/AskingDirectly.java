package org.buyergraph.gateway.matrix;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.security.identity.ActingAs;
import org.buyergraph.memory.Bound;
import org.buyergraph.memory.Memory;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Reply;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks past the graph, as each viewer, and counts what is shown of what there is. */
record AskingDirectly(Memory memory, StandaloneFacts asking) {
    private static final int AT_A_TIME = 8;

    /** Where more or less is shown than may be. */
    List<String> wrong(String viewer, List<DirectRoads.Direct<?>> roads) {
        return Objects.requireNonNull(Flux.fromIterable(roads)
                .flatMap(road -> wrong(viewer, road), AT_A_TIME)
                .collectList()
                .block());
    }

    private <K> Mono<String> wrong(String viewer, DirectRoads.Direct<K> road) {
        Mono<Long> allowed = facts(road).map(all -> all.stream()
                .filter(record -> road.sees().test(viewer, record))
                .count());
        return Mono.zip(
                        allowed,
                        shown(viewer, road),
                        (may, is) -> may.equals(is) ? "" : "%s: may be %d records but are %d".formatted(road, may, is))
                .filter(difference -> !difference.isEmpty());
    }

    private <K> Mono<Long> shown(String viewer, DirectRoads.Direct<K> road) {
        return ActingAs.viewer(Names.inOneWord(viewer), asking.ask(road.question(), road.key()))
                .map(answer -> (long) rows(answer).size())
                .defaultIfEmpty(0L);
    }

    private <K> Mono<List<?>> facts(DirectRoads.Direct<K> road) {
        return memory.recall(road.question(), Set.of(road.key()), Bound.USUAL)
                .single()
                .map(known -> known.reply() instanceof Reply.Found<?, ?> found ? rows(found.value()) : List.of());
    }

    private static List<?> rows(Object answer) {
        return answer instanceof Listing<?> listing ? listing.rows() : List.of(answer);
    }
}
