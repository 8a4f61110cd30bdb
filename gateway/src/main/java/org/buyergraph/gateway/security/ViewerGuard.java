package org.buyergraph.gateway.security;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows one viewer what the rules let through, record by record, and each answer once a request. What is hidden and what is not
 * there end alike: after the grounds of the denial were read, or with the failure to read them. A record that is hidden must be
 * as young for that as an absence is: what others had read long ago, or reads no more, is no hint that it is there.
 */
final class ViewerGuard implements Guard {
    private final Rules rules;
    private final Sight sight;
    private final Grounds grounds;
    private final Reads reads;
    private final Map<Asked<?, ?>, Mono<?>> shown = new ConcurrentHashMap<>();

    private record Asked<K, V>(Question<K, V> question, K key) {}

    ViewerGuard(Rules rules, Sight sight, Grounds grounds, Reads reads) {
        this.rules = rules;
        this.sight = sight;
        this.grounds = grounds;
        this.reads = reads;
    }

    @Override
    public boolean restsOn(Question<?, ?> question) {
        return sight.restsOn(question.subject());
    }

    @Override
    @SuppressWarnings("unchecked") // filed under its own question
    public <K, V> Mono<V> show(Question<K, V> question, K key, Mono<V> answer) {
        return (Mono<V>) shown.computeIfAbsent(new Asked<>(question, key), asked -> judge(question, key, answer)
                .doOnNext(part -> reads.count(question.subject(), part))
                .cache());
    }

    private <K, V> Mono<V> judge(Question<K, V> question, K key, Mono<V> answer) {
        Rule<Object> rule = rules.of(question);
        Mono<V> nothing = Mono.defer(() -> grounds.ask(question, key).then(nothing(rule)));
        return sight.mayBe(rule, key)
                .filter(Boolean::booleanValue)
                .flatMap(may -> answer.flatMap(found -> part(rule, found)).switchIfEmpty(nothing));
    }

    @SuppressWarnings("unchecked") // a rule gives back the type that it was given
    private <V> Mono<V> part(Rule<Object> rule, V found) {
        return found instanceof Listing<?> listing ? (Mono<V>) rows(rule, listing) : (Mono<V>) sight.show(rule, found);
    }

    private Mono<Listing<Object>> rows(Rule<Object> rule, Listing<?> listing) {
        return Flux.fromIterable(listing.rows())
                .concatMap(row -> sight.show(rule, row))
                .collectList()
                .flatMap(seen -> complete(rule, listing, seen));
    }

    private Mono<Listing<Object>> complete(Rule<Object> rule, Listing<?> listing, List<Object> seen) {
        Listing<Object> part = new Listing<>(seen, listing.truncated());
        boolean whole = !seen.isEmpty() && seen.size() == listing.rows().size();
        return whole ? Mono.just(part) : this.<Listing<Object>>nothing(rule).defaultIfEmpty(part);
    }

    private <V> Mono<V> nothing(Rule<Object> rule) {
        return Mono.defer(() -> sight.grounds(rule).then(Mono.empty()));
    }
}
