package org.buyergraph.gateway.prepared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an object whose type is known from the schema, or from its class where it may be one of several. */
final class ObjectOutput {
    private ObjectOutput() {}

    /** Of one type only. */
    record OfOne(PreparedSelection selection) implements Output {
        @Override
        public void write(@Nullable Object value, Pass pass) {
            if (value == null) {
                pass.json().nothing();
            } else {
                selection.write(value, pass);
            }
        }
    }

    /** Of an interface or a union: by the simple name of the class, which is that of the type. */
    record OfMany(Map<String, PreparedSelection> byType) implements Output {
        @Override
        public void write(@Nullable Object value, Pass pass) {
            if (value == null) {
                pass.json().nothing();
                return;
            }
            PreparedSelection selection = byType.get(value.getClass().getSimpleName());
            if (selection == null) {
                throw UnpreparedException.because("this is of no type that could stand here");
            }
            selection.write(value, pass);
        }
    }
}
