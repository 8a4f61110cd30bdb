package org.buyergraph.gateway.security;

import java.util.Set;
import java.util.function.BiFunction;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Shows one viewer what the rules let through, record by record. */
final class ViewerGuard implements Guard {
    private final Rules rules;
    private final Set<Class<?>> grounds;
    private final BiFunction<Rule<Object>, Object, Mono<Object>> apply;

    /**
     * @param grounds types of record that say themselves whose they are now, which may change, and that this viewer's right rests
     *     on
     * @param apply puts a rule's part for this viewer to a record
     */
    ViewerGuard(Rules rules, Set<Class<?>> grounds, BiFunction<Rule<Object>, Object, Mono<Object>> apply) {
        this.rules = rules;
        this.grounds = grounds;
        this.apply = apply;
    }

    @Override
    public boolean restsOn(Question<?, ?> question) {
        return grounds.contains(question.subject());
    }

    @Override
    @SuppressWarnings("unchecked") // a rule gives back the type that it was given
    public <K, V> Mono<V> show(Question<K, V> question, V answer) {
        Rule<Object> rule = rules.of(question);
        return answer instanceof Listing<?> listing
                ? (Mono<V>) rows(rule, listing)
                : (Mono<V>) apply.apply(rule, answer);
    }

    private Mono<Listing<Object>> rows(Rule<Object> rule, Listing<?> listing) {
        return Flux.fromIterable(listing.rows())
                .concatMap(row -> apply.apply(rule, row))
                .collectList()
                .map(shown -> new Listing<>(shown, listing.truncated()));
    }
}
