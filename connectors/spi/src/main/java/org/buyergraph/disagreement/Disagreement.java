package org.buyergraph.disagreement;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.buyergraph.spi.Dated;
import org.jspecify.annotations.Nullable;

/**
 * A fact of which two systems tell different things.
 *
 * @param about the record that it is a fact of
 */
public record Disagreement(DisputedFact fact, Object about, Statement one, Statement other) {
    /** What two systems are said to tell of one fact, where each of them tells anything. */
    record Dispute<V>(DisputedFact fact, BiFunction<FactSource, Dated<V>, Statement> states, BiPredicate<V, V> agree) {
        Stream<Disagreement> between(
                Object about, FactSource one, @Nullable Dated<V> told, FactSource other, @Nullable Dated<V> toldToo) {
            return told == null || toldToo == null || agree.test(told.value(), toldToo.value())
                    ? Stream.of()
                    : Stream.of(new Disagreement(fact, about, states.apply(one, told), states.apply(other, toldToo)));
        }
    }
}
