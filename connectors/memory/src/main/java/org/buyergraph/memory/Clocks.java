package org.buyergraph.memory;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time as memory reads it. Ages run on the ticker, which no administrator sets back; the wall clock only tells callers
 * as of when.
 *
 * @param ticker nanoseconds since anything
 */
public record Clocks(LongSupplier ticker, InstantSource wall) {
    public static Clocks system() {
        return new Clocks(System::nanoTime, InstantSource.system());
    }
}
