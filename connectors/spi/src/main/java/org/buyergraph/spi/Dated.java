package org.buyergraph.spi;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a backend told, and as of when. */
public record Dated<V>(V value, Instant asOf) {
    /** A part of it, as old as the whole; null where it has no such part. */
    public <W> @Nullable Dated<W> part(Function<? super V, ? extends @Nullable W> of) {
        W part = of.apply(value);
        return part == null ? null : new Dated<>(part, asOf);
    }
}
