package org.buyergraph.gateway.prepared;

import org.jspecify.annotations.Nullable;

/** Writes values of one type of the schema. */
interface Output {
    /** @throws UnpreparedException where the value cannot stand there, so that an error has to be told */
    void write(@Nullable Object value, Pass pass);
}
