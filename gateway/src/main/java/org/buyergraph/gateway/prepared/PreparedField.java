package org.buyergraph.gateway.prepared;

import org.buyergraph.gateway.facts.Fact;
import org.buyergraph.gateway.graphql.Incomplete;
import org.jspecify.annotations.Nullable;

/**
 * One field of a prepared document.
 *
 * @param key as it stands in the answer, with its colon
 */
record PreparedField(byte[] key, Reader reader, Output output) {
    void write(Object source, Pass pass) {
        Object value = reader.read(source, pass);
        if (value instanceof Fact<?> fact) {
            write(fact, pass);
        } else {
            output.write(value, pass);
        }
    }

    private void write(Fact<?> fact, Pass pass) {
        if (fact instanceof Fact.Found<?> found) {
            output.write(whole(found.value()), pass);
        } else if (fact instanceof Fact.Unknown<?> unknown) {
            pass.want(unknown.wants());
        } else if (fact instanceof Fact.Failed<?>) {
            throw UnpreparedException.because("a failure has to be told");
        } else {
            output.write(null, pass);
        }
    }

    private static Object whole(Object value) {
        if (!(value instanceof Incomplete<?> incomplete)) {
            return value;
        }
        if (!incomplete.isWhole()) {
            throw UnpreparedException.because("what is missing has to be told");
        }
        return incomplete.value();
    }

    /** Gets the field's value, or a {@link Fact} of it, from the object that has the field. */
    interface Reader {
        @Nullable Object read(Object source, Pass pass);
    }
}
