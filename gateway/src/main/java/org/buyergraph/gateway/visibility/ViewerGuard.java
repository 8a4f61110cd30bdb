package org.buyergraph.gateway.visibility;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.buyergraph.gateway.facts.Conclusion;
import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.facts.Grounds;
import org.buyergraph.gateway.facts.Guard;
import org.buyergraph.gateway.security.audit.Reads;
import org.buyergraph.spi.BackendException;
import org.buyergraph.spi.Listing;
import org.buyergraph.spi.Question;
import org.jspecify.annotations.Nullable;

/**
 * Shows one viewer what the rules let through, record by record, and each answer once a request. What is hidden and what is not
 * there end alike: after the grounds of the denial were read, or with the failure to read them. A record that is hidden must be
 * as young for that as an absence is: what others had read long ago, or reads no more, is no hint that it is there.
 */
final class ViewerGuard implements Guard {
    private final Rules rules;
    private final Visibility visibility;
    private final Grounds grounds;
    private final Reads reads;
    private final Map<Asked<?, ?>, Fact<?>> shown = new ConcurrentHashMap<>();

    private final Set<Object> concluded = ConcurrentHashMap.newKeySet();

    private record Asked<K, V>(Question<K, V> question, K key) {}

    ViewerGuard(Rules rules, Visibility visibility, Grounds grounds, Reads reads) {
        this.rules = rules;
        this.visibility = visibility;
        this.grounds = grounds;
        this.reads = reads;
    }

    @Override
    public boolean restsOn(Question<?, ?> question) {
        return visibility.restsOn(question.subject());
    }

    @Override
    @SuppressWarnings("unchecked") // filed under its own question
    public <K, V> Fact<V> show(Question<K, V> question, K key, Supplier<Fact<V>> answer) {
        Asked<K, V> asked = new Asked<>(question, key);
        Fact<?> before = shown.get(asked);
        if (before != null) {
            return (Fact<V>) before;
        }
        Fact<V> part = judge(question, key, answer);
        if (part.isKnown() && shown.putIfAbsent(asked, part) == null && part instanceof Fact.Found<V> found) {
            reads.count(question.subject(), found.value());
        }
        return part;
    }

    @Override
    public Fact<Boolean> mayBeShown(Class<?> subject, Object key) {
        return visibility.mayBe(rules.of(subject), key);
    }

    @Override
    public <V> Fact<V> show(Conclusion<?, V> conclusion, V outcome) {
        Fact<V> part = visibility.show(rules.of(conclusion.subject()), outcome);
        if (part instanceof Fact.Found<V> found && concluded.add(outcome)) {
            reads.count(conclusion.subject(), found.value());
        }
        return part;
    }

    @Override
    public boolean isPublic(Question<?, ?> question) {
        return rules.of(question).isForNobody();
    }

    @Override
    public boolean hides() {
        return visibility.hides();
    }

    @Override
    public <V> Fact<Boolean> mayShow(Question<?, V> question, @Nullable V remembered) {
        List<?> records = remembered instanceof Listing<?> listing
                ? listing.rows()
                : Stream.ofNullable(remembered).toList();
        Rule<Object> rule = rules.of(question);
        Fact<Boolean> shown =
                Fact.all(records, record -> visibility.show(rule, record)).map(seen -> !seen.isEmpty());
        return shown.isKnown() ? shown.recover(BackendException.class, unreadable -> false) : onceReadable(rule);
    }

    /** Only what is read for what is missing too is read to judge what is remembered: beyond that, it is as if it were not. */
    private Fact<Boolean> onceReadable(Rule<Object> rule) {
        return visibility.grounds(rule) instanceof Fact.Unknown<?> unknown ? unknown.as() : Fact.of(false);
    }

    @Override
    public Fact<?> grounds(Question<?, ?> question) {
        return visibility.grounds(rules.of(question));
    }

    private <K, V> Fact<V> judge(Question<K, V> question, K key, Supplier<Fact<V>> answer) {
        Rule<Object> rule = rules.of(question);
        return visibility.mayBe(rule, key).filter(Boolean::booleanValue).flatMap(may -> answer.get()
                .flatMap(found -> part(rule, found))
                .or(() -> grounds.ask(question, key).then(() -> nothing(rule))));
    }

    @SuppressWarnings("unchecked") // a rule gives back the type that it was given
    private <V> Fact<V> part(Rule<Object> rule, V found) {
        return found instanceof Listing<?> listing
                ? (Fact<V>) rows(rule, listing)
                : (Fact<V>) visibility.show(rule, found);
    }

    private Fact<Listing<Object>> rows(Rule<Object> rule, Listing<?> listing) {
        return Fact.all(listing.rows(), row -> visibility.show(rule, row))
                .flatMap(seen -> complete(rule, listing, seen));
    }

    @SuppressWarnings("unchecked") // nothing of it was changed
    private Fact<Listing<Object>> complete(Rule<Object> rule, Listing<?> listing, List<Object> seen) {
        if (isAll(seen, listing.rows())) {
            return Fact.of((Listing<Object>) listing);
        }
        Listing<Object> part = new Listing<>(seen, listing.truncated());
        boolean whole = !seen.isEmpty() && seen.size() == listing.rows().size();
        return whole ? Fact.of(part) : this.<Listing<Object>>nothing(rule).orElse(part);
    }

    /** Whether each row is shown just as it is, which spares a copy of the list. */
    private static boolean isAll(List<Object> seen, List<?> rows) {
        return !seen.isEmpty()
                && seen.size() == rows.size()
                && IntStream.range(0, seen.size()).allMatch(row -> seen.get(row) == rows.get(row));
    }

    private <V> Fact<V> nothing(Rule<Object> rule) {
        return visibility.grounds(rule).then(Fact::absent);
    }
}
