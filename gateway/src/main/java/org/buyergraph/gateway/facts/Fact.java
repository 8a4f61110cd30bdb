package org.buyergraph.gateway.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.buyergraph.spi.BackendException;
import org.jspecify.annotations.Nullable;

/**
 * What a resolver is told when it asks: a value, that there is none, a failure, or that nobody knows yet. A resolver is a plain
 * function of facts. Where one is not known yet it ends there, what it wants is read, and it is run again; so it must not
 * change anything, and never waits. See RATIONALE.md.
 */
public sealed interface Fact<V> {
    /** There is a value. */
    record Found<V>(V value) implements Fact<V> {}

    /** There is none. */
    record Absent<V>() implements Fact<V> {
        private static final Absent<?> ABSENT = new Absent<>();
    }

    /** It cannot be had. */
    record Failed<V>(Throwable why) implements Fact<V> {}

    /**
     * Nobody knows yet.
     *
     * @param wants what has to be read first
     */
    record Unknown<V>(Set<Want<?, ?>> wants) implements Fact<V> {}

    static <V> Fact<V> of(V value) {
        return new Found<>(value);
    }

    static <V> Fact<V> ofNullable(@Nullable V value) {
        return value == null ? absent() : new Found<>(value);
    }

    static <V> Fact<V> ofOptional(Optional<? extends V> value) {
        return value.<Fact<V>>map(Found::new).orElseGet(Fact::absent);
    }

    @SuppressWarnings("unchecked") // holds no value
    static <V> Fact<V> absent() {
        return (Fact<V>) Absent.ABSENT;
    }

    static <V> Fact<V> failed(Throwable why) {
        return new Failed<>(why);
    }

    static <V> Fact<V> unknown(Want<?, ?> want) {
        return new Unknown<>(Set.of(want));
    }

    /**
     * What is there of all of these, in their order; the first failure where there is one. All are asked before any is waited
     * for.
     */
    static <T, V> Fact<List<V>> all(Collection<? extends T> of, Function<? super T, Fact<V>> ask) {
        List<V> values = new ArrayList<>(of.size());
        Set<Want<?, ?>> wants = null;
        for (T one : of) {
            Fact<V> fact = ask.apply(one);
            if (fact instanceof Found<V> found) {
                values.add(found.value());
            } else if (fact instanceof Failed<V> failed) {
                return failed.as();
            } else if (fact instanceof Unknown<V> unknown) {
                wants = wants == null ? new LinkedHashSet<>() : wants;
                wants.addAll(unknown.wants());
            }
        }
        return wants == null ? of(values) : new Unknown<>(wants);
    }

    default <W> Fact<W> map(Function<? super V, ? extends W> function) {
        return this instanceof Found<V> found ? of(function.apply(found.value())) : as();
    }

    default <W> Fact<W> flatMap(Function<? super V, Fact<W>> function) {
        return this instanceof Found<V> found ? function.apply(found.value()) : as();
    }

    default Fact<V> filter(Predicate<? super V> wanted) {
        return this instanceof Found<V> found && !wanted.test(found.value()) ? absent() : this;
    }

    /** The other where there is none. */
    default Fact<V> or(Supplier<Fact<V>> other) {
        return this instanceof Absent ? other.get() : this;
    }

    default Fact<V> orElse(V value) {
        return this instanceof Absent ? of(value) : this;
    }

    /** The other's outcome once this is known, whatever this is; but not where this failed. */
    default <W> Fact<W> then(Supplier<Fact<W>> other) {
        return this instanceof Found || this instanceof Absent ? other.get() : as();
    }

    /** Whether there is a value. */
    default Fact<Boolean> isThere() {
        return map(value -> true).orElse(false);
    }

    /** Both, asked at once. */
    static <A, B, C> Fact<C> zip(Fact<A> one, Fact<B> other, BiFunction<? super A, ? super B, ? extends C> function) {
        if (one instanceof Unknown<A> first && other instanceof Unknown<B> second) {
            Set<Want<?, ?>> wants = new LinkedHashSet<>(first.wants());
            wants.addAll(second.wants());
            return new Unknown<>(wants);
        }
        if (one instanceof Unknown) {
            return other instanceof Failed ? other.as() : one.as();
        }
        return one.flatMap(a -> other.map(b -> function.apply(a, b)));
    }

    /** Another value where it failed for this reason. */
    default <E extends Throwable> Fact<V> recover(Class<E> reason, Function<? super E, ? extends V> instead) {
        return this instanceof Failed<V> failed && reason.isInstance(failed.why())
                ? of(instead.apply(reason.cast(failed.why())))
                : this;
    }

    /** Another value where a backend did not tell: it could not, came too late, or has told nothing as young as is wanted. */
    default Fact<V> orWhereUntold(Function<? super BackendException, ? extends Fact<V>> instead) {
        if (!(this instanceof Failed<V> failed)) {
            return this;
        }
        if (failed.why() instanceof StaleRefusedException old) {
            return instead.apply(old.why());
        }
        if (failed.why() instanceof DeadlineExceededException late) {
            return instead.apply(late.why());
        }
        return failed.why() instanceof BackendException silent ? instead.apply(silent) : this;
    }

    /** None where it failed for such a reason. */
    default Fact<V> absentWhere(Predicate<Throwable> reason) {
        return this instanceof Failed<V> failed && reason.test(failed.why()) ? absent() : this;
    }

    /** Whether there is nothing left to read for it. */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** The same where there is no value, of whatever type it is none. */
    @SuppressWarnings("unchecked") // holds no value
    default <W> Fact<W> as() {
        if (this instanceof Found) {
            throw new IllegalStateException("This fact has a value");
        }
        return (Fact<W>) this;
    }
}
