package org.buyergraph.gateway.prepared;

import org.buyergraph.gateway.graphql.FieldArguments;
import org.buyergraph.gateway.graphql.FieldMethod;
import org.jspecify.annotations.Nullable;

/** A field that a controller's method computes. */
final class MethodReader {
    private MethodReader() {}

    /** Its arguments are the same in every request. */
    record Fixed(FieldMethod method, FieldArguments arguments) implements PreparedField.Reader {
        @Override
        public @Nullable Object read(Object source, Pass pass) {
            return method.call(source, arguments, pass.scope());
        }
    }

    /**
     * Its arguments are said by variables.
     *
     * @param number of the field among those of the document
     */
    record Varying(FieldMethod method, int number) implements PreparedField.Reader {
        @Override
        public @Nullable Object read(Object source, Pass pass) {
            return method.call(source, pass.arguments(number), pass.scope());
        }
    }
}
