package org.buyergraph.gateway.prepared;

import org.jspecify.annotations.Nullable;

/** Writes values of a type with an exclamation mark: what is not there takes its parent along, with an error, and that is told elsewhere. */
record NonNullOutput(Output type) implements Output {
    @Override
    public void write(@Nullable Object value, Pass pass) {
        if (value == null) {
            throw UnpreparedException.because("there is no value where there must be one");
        }
        type.write(value, pass);
    }
}
