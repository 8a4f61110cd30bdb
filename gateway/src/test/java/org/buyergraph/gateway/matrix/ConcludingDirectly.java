package org.buyergraph.gateway.matrix;

import java.util.List;
import java.util.Objects;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.StandaloneFacts;
import org.buyergraph.gateway.security.identity.ActingAs;
import org.buyergraph.id.SubscriptionNumber;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Concludes past the graph, as each viewer, what follows about every subscription: the graph leads to conclusions only through
 * subscriptions that their viewers see, and a road that is built tomorrow may not.
 */
record ConcludingDirectly(StandaloneFacts asking, List<Conclusion<?, ?>> conclusions) {
    private static final int AT_A_TIME = 8;

    /** What is concluded for a viewer though it may not be, or the other way round. */
    List<String> wrong(String viewer, Matrix matrix) {
        return Objects.requireNonNull(Flux.fromIterable(aboutSubscriptions())
                .flatMap(conclusion -> Flux.fromIterable(matrix.records().of("Subscription"))
                        .flatMap(
                                known -> wrong(
                                        conclusion,
                                        known.name(),
                                        viewer,
                                        matrix.rights().sees(viewer, "Subscription", known.name())),
                                AT_A_TIME))
                .collectList()
                .block());
    }

    @SuppressWarnings("unchecked") // by the type that it is drawn from
    private List<Conclusion<SubscriptionNumber, ?>> aboutSubscriptions() {
        return conclusions.stream()
                .filter(conclusion -> ResolvableType.forClass(conclusion.getClass())
                                .as(Conclusion.class)
                                .getGeneric(0)
                                .toClass()
                        == SubscriptionNumber.class)
                .<Conclusion<SubscriptionNumber, ?>>map(conclusion -> (Conclusion<SubscriptionNumber, ?>) conclusion)
                .toList();
    }

    private Mono<String> wrong(
            Conclusion<SubscriptionNumber, ?> conclusion, String number, String viewer, boolean maySee) {
        return Mono.zip(
                        isConcluded(conclusion, number, "support"),
                        isConcluded(conclusion, number, viewer),
                        (is, shown) -> shown == (is && maySee)
                                ? ""
                                : "%s of %s: may be %s but is %s"
                                        .formatted(conclusion.subject().getSimpleName(), number, is && maySee, shown))
                .filter(difference -> !difference.isEmpty());
    }

    private Mono<Boolean> isConcluded(Conclusion<SubscriptionNumber, ?> conclusion, String number, String viewer) {
        return ActingAs.viewer(
                Names.inOneWord(viewer),
                asking.conclude(conclusion, new SubscriptionNumber(number)).hasElement());
    }
}
