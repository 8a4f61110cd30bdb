package org.buyergraph.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that a backend told, and as of when. */
public record Dated<V>(V value, Instant asOf) {
    /** What is a part of a whole, where there is one. */
    @FunctionalInterface
    public interface Part<V, W> {
        @Nullable W of(V whole);
    }

    /** A part of it, as old as the whole; null where it has no such part. */
    public <W> @Nullable Dated<W> part(Part<? super V, W> of) {
        W part = of.of(value);
        return part == null ? null : new Dated<>(part, asOf);
    }
}
