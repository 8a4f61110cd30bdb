package org.buyergraph.spi;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.buyergraph.id.AccountId;

/**
 * Something that can be asked of a backend, many keys at a time. Its identity is the constant that declares it, beside the
 * record that it asks for; its name is for people, settings and metrics, and a name used twice stops the start.
 */
public final class Question<K, V> {
    private final String name;
    private final Backend backend;
    private final Kind kind;
    private final Class<?> subject;
    private final BiFunction<K, V, Set<AccountId>> about;

    private Question(
            String name, Backend backend, Kind kind, Class<?> subject, BiFunction<K, V, Set<AccountId>> about) {
        this.name = name;
        this.backend = backend;
        this.kind = kind;
        this.subject = subject;
        this.about = about;
    }

    /** Asks for one record. */
    public static <K, V> Question<K, V> one(
            String name, Backend backend, Kind kind, Class<V> subject, Function<V, Set<AccountId>> about) {
        return new Question<>(name, backend, kind, subject, (key, value) -> about.apply(value));
    }

    /** Asks for all records that belong to an account. An empty list is about that account too. */
    public static <V> Question<AccountId, Listing<V>> ofAccount(
            String name, Backend backend, Class<V> subject, Function<V, Set<AccountId>> about) {
        return new Question<>(name, backend, Kind.LIST, subject, (key, rows) -> {
            Set<AccountId> accounts = new HashSet<>(aboutRows(rows, about));
            accounts.add(key);
            return accounts;
        });
    }

    /** Asks for all records that belong to something else. */
    public static <K, V> Question<K, Listing<V>> list(
            String name, Backend backend, Kind kind, Class<V> subject, Function<V, Set<AccountId>> about) {
        return new Question<>(name, backend, kind, subject, (key, rows) -> aboutRows(rows, about));
    }

    private static <V> Set<AccountId> aboutRows(Listing<V> listing, Function<V, Set<AccountId>> about) {
        Set<AccountId> accounts = new HashSet<>();
        listing.rows().forEach(row -> accounts.addAll(about.apply(row)));
        return accounts;
    }

    public String name() {
        return name;
    }

    public Backend backend() {
        return backend;
    }

    public Kind kind() {
        return kind;
    }

    /** The type of record that an answer hands out: a visibility rule must exist for it. */
    public Class<?> subject() {
        return subject;
    }

    /** The accounts that an answer tells about: when one of them changes, the answer is no longer to be believed. */
    public Set<AccountId> about(K key, V value) {
        return Set.copyOf(about.apply(key, value));
    }

    @Override
    public String toString() {
        return name + "@" + backend;
    }
}
